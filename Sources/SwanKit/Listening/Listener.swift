/// What one model hears of a text.
@safe final class Ear {
  let model: ListenerModel
  /// By head: units of log-odds; memory of the listener's.
  private let sums: UnsafeMutablePointer<Int32>
  /// By row, some whole lines of the processor's cache: what its feature weighs for each head, read from
  /// the model when it is met first, and at the end the number of the text in which it was met last,
  /// from 1 on.
  private let memory: UnsafeMutableRawPointer
  private let block: UnsafeMutablePointer<UInt8>
  private let rowSize: Int
  private var text: UInt32 = 0
  /// The rows of the features that the model knows, each once.
  private let found: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  /// Features of the text.
  private let sought: UnsafeMutablePointer<UInt64>
  /// How many words are listened to at once.
  private static let atOnce = 256

  /// Hears with a model, and puts what it hears into `sums`.
  init(_ model: ListenerModel, _ sums: UnsafeMutablePointer<Int32>) {
    self.model = model
    unsafe self.sums = sums
    unsafe sought = .allocate(capacity: Ear.atOnce * Feature.most)
    unsafe found = .allocate(capacity: model.count + 2)
    rowSize = (model.stride + 4 + 63) / 64 * 64
    unsafe block = Zeros.allocate((model.count + 1) * rowSize + 64)
    unsafe memory = UnsafeMutableRawPointer(block).alignedUp(toMultipleOf: 64)
  }

  deinit {
    unsafe sought.deallocate()
    unsafe found.deallocate()
    unsafe free(block)
  }

  /// The rows of the features that the model knows, in the order of the text.
  var rows: [Int] { (0..<count).map { unsafe Int(found[$0]) } }

  func hear(_ words: UnsafeBufferPointer<Word>) {
    if text == .max {
      for row in 0...model.count { unsafe met(row).pointee = 0 }
      text = 0
    }
    text += 1
    // What isn't known is at row 0, which is never met anew.
    unsafe met(0).pointee = text
    count = 0
    let sought = unsafe sought
    var first = 0
    while first < words.count {
      let last = min(first + Ear.atOnce, words.count)
      var end = 0
      unsafe Feature.eachPossible(of: words, first..<last) { feature, _, isThere in
        unsafe sought[end] = feature
        end &+= isThere ? 1 : 0
      }
      unsafe look(for: UnsafeMutableBufferPointer(start: sought, count: end))
      first = last
    }
    unsafe model.add(
      UnsafeBufferPointer(start: found, count: count), from: memory, rowSize, to: sums)
  }

  /// The number of the text in which a row's feature was met last.
  @inline(__always)
  private func met(_ row: Int) -> UnsafeMutablePointer<UInt32> {
    unsafe (memory + ((row &+ 1) &* rowSize &- 4)).assumingMemoryBound(to: UInt32.self)
  }

  /// Finds the rows of some features, and puts them into their places.
  ///
  /// All are found before any is looked at, and all are looked at before any is added: so the memory
  /// of one is fetched while others are sought.
  @inline(__always)
  private func look(for sought: UnsafeMutableBufferPointer<UInt64>) {
    let text = text
    let model = model
    let found = unsafe found
    var count = count
    for place in sought.indices {
      unsafe sought[place] = UInt64(truncatingIfNeeded: model.row(of: sought[place]))
    }
    for place in sought.indices {
      let row = unsafe Int(truncatingIfNeeded: sought[place])
      let met = unsafe met(row)
      let last = unsafe met.pointee
      unsafe found[count] = Int32(truncatingIfNeeded: row)
      count &+= last != text ? 1 : 0
      unsafe met.pointee = text
      if last == 0 { read(row) }
    }
    self.count = count
  }

  private func read(_ row: Int) {
    unsafe model.readWeights(
      row, into: (memory + row * rowSize).assumingMemoryBound(to: UInt8.self))
  }

  /// What a feature weighs for a head, whether it was met or not; 0 at row 0.
  func weight(_ row: Int, _ head: Int) -> Int32 {
    guard row > 0 else { return 0 }
    // Not met yet, or not by this: reading twice does no harm.
    if unsafe met(row).pointee == 0 { read(row) }
    let own = unsafe memory.load(fromByteOffset: row &* rowSize &+ head, as: UInt8.self)
    return Int32(own) &- Int32(ListenerModel.zero)
  }
}

/// Hears what texts say: one for each worker, since it works in memory of its own.
@safe final class Listener {
  let ears: [Ear]
  /// The sums of all heads, those of the first model first.
  let sums: UnsafeMutablePointer<Int32>
  let reader = WordReader()
  /// Finds the signals of the text heard last.
  let finder: CueFinder

  init(_ models: [ListenerModel]) {
    unsafe sums = .allocate(capacity: models.reduce(1) { $0 + $1.stride })
    var next = unsafe sums
    ears = models.map { model in
      defer { unsafe next += model.stride }
      return unsafe Ear(model, next)
    }
    finder = CueFinder(SignalCues.tables, tone: ears.first.flatMap { Tone($0) })
  }

  deinit { unsafe sums.deallocate() }

  /// Hears the customer's words; false when they are not English, as far as one can tell.
  func hear(_ text: UnsafeRawBufferPointer) -> Bool {
    unsafe reader.read(text)
    let words = unsafe reader.words
    var isKnown = false
    for place in ears.indices {
      unsafe ears[place].hear(words)
      isKnown = isKnown || ears[place].count > 0
    }
    guard Language.isEnglish(reader, isKnown: isKnown) else { return false }
    finder.find(in: reader)
    return true
  }
}

/// How good or bad words sound: positive less negative, in units of log-odds.
struct Tone {
  private let ear: Ear
  private let good: Int
  private let bad: Int

  /// Of an ear whose model knows both.
  init?(_ ear: Ear) {
    guard let good = ear.model.head("positive"), let bad = ear.model.head("negative") else {
      return nil
    }
    self.ear = ear
    self.good = good
    self.bad = bad
  }

  func sum(of words: UnsafeBufferPointer<Word>, _ range: Range<Int>) -> Int32 {
    var sum: Int32 = 0
    unsafe Feature.each(of: UnsafeBufferPointer(rebasing: words[range])) { feature, _ in
      let row = ear.model.row(of: feature)
      sum &+= ear.weight(row, good) - ear.weight(row, bad)
    }
    return sum
  }
}
