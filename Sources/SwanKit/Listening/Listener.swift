/// What one model hears of a text.
@safe final class Ear {
  let model: ListenerModel
  /// By head: units of log-odds; memory of the listener's.
  private let sums: UnsafeMutablePointer<Int32>
  /// By row, some whole lines of the processor's cache: what its feature weighs for each head, read from
  /// the model when it is met first, and a ``Note`` at the end.
  private let memory: UnsafeMutableRawPointer
  private let block: UnsafeMutablePointer<UInt8>
  private let rowSize: Int
  /// The features of a text, and the rows of those that the model knows.
  private var sought: UnsafeMutablePointer<UInt64>
  private var found: UnsafeMutablePointer<Int32>
  private var capacity = 1024
  private(set) var count = 0
  /// How many features were met in the texts before.
  private var before: UInt64 = 0

  /// What is noted of a row.
  private struct Note: BitwiseCopyable {
    /// Whether its weights were read.
    var isRead: Bool
    /// How many features were met before this one when it was met last.
    var last: UInt64
  }

  /// Hears with a model, and puts what it hears into `sums`.
  init(_ model: ListenerModel, _ sums: UnsafeMutablePointer<Int32>) {
    self.model = model
    unsafe self.sums = sums
    unsafe sought = .allocate(capacity: capacity)
    unsafe found = .allocate(capacity: capacity)
    rowSize = (model.stride + MemoryLayout<Note>.size + 63) / 64 * 64
    unsafe block = Zeros.allocate((model.count + 1) * rowSize + 64)
    unsafe memory = UnsafeMutableRawPointer(block).alignedUp(toMultipleOf: 64)
    unsafe memory.initializeMemory(
      as: UInt8.self, repeating: ListenerModel.zero, count: model.stride)
  }

  deinit {
    unsafe sought.deallocate()
    unsafe found.deallocate()
    unsafe free(block)
  }

  /// The rows of the features that the model knows, each once.
  var rows: Set<Int> { Set((0..<count).map { unsafe Int(found[$0]) }) }

  @inline(__always)
  private func note(_ row: Int) -> UnsafeMutablePointer<Note> {
    unsafe (memory + ((row &+ 1) &* rowSize &- MemoryLayout<Note>.size))
      .assumingMemoryBound(to: Note.self)
  }

  /// Finds the rows of some words' features, as often as they are met.
  ///
  /// All features are made before any is sought, and all are sought before any is looked at: so the
  /// memory of one is fetched while others are sought.
  func seek(_ words: UnsafeBufferPointer<Word>) {
    let most = Feature.most(of: words.count)
    if most > capacity { grow(to: max(most, capacity * 2)) }
    let sought = unsafe sought
    var end = 0
    unsafe Feature.eachPossible(of: words) { feature, _, times in
      unsafe sought[end] = feature
      end &+= times
    }
    let model = model
    let found = unsafe found
    let before = before
    var count = 0
    for place in 0..<end {
      let row = unsafe model.row(of: sought[place])
      unsafe found[count] = Int32(truncatingIfNeeded: row)
      // What is written to need not be waited for: so a row is fetched long before it is looked at.
      unsafe note(row).pointee.last = before &+ UInt64(truncatingIfNeeded: count)
      // The sign of -row, without a branch: which words are known is not to be foretold.
      count &+= Int(truncatingIfNeeded: UInt(bitPattern: 0 &- row) &>> 63)
    }
    self.count = count
  }

  /// Whether the model knows one of the words sought last; numbers and marks are of any language.
  func knows(_ words: UnsafeBufferPointer<Word>) -> Bool {
    // Of so many features some are words, as good as always.
    if count > 8 { return true }
    return unsafe words.contains {
      ($0.kind == .word || $0.kind == .picture) && model.row(of: $0.hash) > 0
    }
  }

  private func grow(to capacity: Int) {
    unsafe sought.deallocate()
    unsafe found.deallocate()
    unsafe sought = .allocate(capacity: capacity)
    unsafe found = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Adds up what the words sought last say.
  func hear() {
    let found = unsafe found
    let before = before
    unsafe model.add(count, from: memory, rowSize, to: sums) { place in
      let row = unsafe Int(found[place])
      let note = unsafe note(row)
      if unsafe !note.pointee.isRead { read(row) }
      // Of a feature that is met more than once, the last one counts: the others weigh nothing, as row 0.
      let isLast = unsafe note.pointee.last == before &+ UInt64(truncatingIfNeeded: place)
      return row & (isLast ? -1 : 0)
    }
    self.before &+= UInt64(truncatingIfNeeded: count)
  }

  private func read(_ row: Int) {
    unsafe model.readWeights(
      row, into: (memory + row * rowSize).assumingMemoryBound(to: UInt8.self))
    unsafe note(row).pointee.isRead = true
  }

  /// What a feature weighs for a head, whether it was met or not; 0 at row 0.
  func weight(_ row: Int, _ head: Int) -> Int32 {
    guard row > 0 else { return 0 }
    if unsafe !note(row).pointee.isRead { read(row) }
    let own = unsafe memory.load(
      fromByteOffset: row &* rowSize &+ ListenerModel.place(of: head), as: UInt8.self)
    return Int32(own) &- Int32(ListenerModel.zero)
  }
}

/// Hears what texts say: one for each worker, since it works in memory of its own.
@safe final class Listener {
  let ears: [Ear]
  /// The same, uncounted: to count who refers to one waits for all that is written to its memory.
  private let uncounted: [Unmanaged<Ear>]
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
    unsafe uncounted = ears.map { unsafe Unmanaged.passUnretained($0) }
    finder = CueFinder(SignalCues.tables, tone: ears.first.flatMap { Tone($0) })
  }

  deinit { unsafe sums.deallocate() }

  /// Hears the customer's words; false when they are not English, as far as one can tell.
  func hear(_ text: UnsafeRawBufferPointer) -> Bool {
    unsafe reader.read(text)
    let words = unsafe reader.words
    var isKnown = false
    for place in ears.indices {
      let knows = unsafe uncounted[place]._withUnsafeGuaranteedRef { ear in
        unsafe ear.seek(words)
        return unsafe ear.knows(words)
      }
      isKnown = isKnown || knows
    }
    guard Language.isEnglish(reader, isKnown: isKnown) else { return false }
    finder.find(in: reader)
    for place in ears.indices {
      unsafe uncounted[place]._withUnsafeGuaranteedRef { $0.hear() }
    }
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
