/// What one model hears of a text.
@safe final class Ear {
  let model: ListenerModel
  /// By head: units of log-odds; memory of the listener's.
  private let sums: UnsafeMutablePointer<Int32>
  /// By row: the text in which the feature was met last.
  private let met: UnsafeMutablePointer<UInt32>
  private var text: UInt32 = 0
  /// The features that the model knows, each once.
  private let found: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  /// Features of the text that the model may know.
  private let sought: UnsafeMutablePointer<UInt64>
  private static let mostSought = 1024

  /// Hears with a model, and puts what it hears into `sums`.
  init(_ model: ListenerModel, _ sums: UnsafeMutablePointer<Int32>) {
    self.model = model
    unsafe self.sums = sums
    unsafe sought = .allocate(capacity: Ear.mostSought)
    unsafe met = .allocate(capacity: model.count + 1)
    unsafe met.initialize(repeating: 0, count: model.count + 1)
    unsafe found = .allocate(capacity: model.count + 1)
  }

  deinit {
    unsafe sought.deallocate()
    unsafe met.deallocate()
    unsafe found.deallocate()
  }

  /// The rows of the features that the model knows, in the order of the text.
  var rows: [Int] { (0..<count).map { unsafe Int(found[$0]) } }

  func hear(_ words: UnsafeBufferPointer<Word>) {
    if text == .max {
      unsafe met.update(repeating: 0, count: model.count + 1)
      text = 0
    }
    text += 1
    count = 0
    let sought = unsafe sought
    let model = model
    var candidates = 0
    unsafe Feature.each(of: words) { feature, _ in
      // No branch on what is known, which nothing foretells.
      unsafe sought[candidates] = feature
      candidates &+= model.mayKnow(feature)
      if candidates == Ear.mostSought {
        unsafe look(for: UnsafeBufferPointer(start: sought, count: candidates))
        candidates = 0
      }
    }
    unsafe look(for: UnsafeBufferPointer(start: sought, count: candidates))
    unsafe model.add(UnsafeBufferPointer(start: found, count: count), to: sums)
  }

  /// Finds the rows of some features.
  ///
  /// All are found before any is added: so the memory of one is fetched while the next is sought.
  @inline(__always)
  private func look(for sought: UnsafeBufferPointer<UInt64>) {
    let text = text
    let model = model
    let met = unsafe met
    let found = unsafe found
    var count = count
    for place in 0..<sought.count {
      let row = unsafe model.row(of: sought[place])
      guard row >= 0 else { continue }
      unsafe found[count] = Int32(truncatingIfNeeded: row)
      count &+= unsafe met[row] != text ? 1 : 0
      unsafe met[row] = text
    }
    self.count = count
  }
}

/// Hears what texts say: one for each worker, since it works in memory of its own.
@safe final class Listener {
  let ears: [Ear]
  /// The sums of all heads, those of the first model first.
  let sums: UnsafeMutablePointer<Int32>
  let reader = WordReader()
  private(set) var signals: [CueFinder.Finding] = []
  private let finder: CueFinder

  init(_ models: [ListenerModel]) {
    unsafe sums = .allocate(capacity: models.reduce(1) { $0 + $1.stride })
    var next = unsafe sums
    ears = models.map { model in
      defer { unsafe next += model.stride }
      return unsafe Ear(model, next)
    }
    finder = CueFinder(SignalCues.tables, tone: models.first.flatMap { Tone($0) })
  }

  deinit { unsafe sums.deallocate() }

  /// Hears the customer's words; false when they are not English, as far as one can tell.
  func hear(_ text: UnsafeRawBufferPointer) -> Bool {
    unsafe reader.read(text)
    let words = unsafe reader.words
    var isKnown = false
    for ear in ears {
      unsafe ear.hear(words)
      isKnown = isKnown || ear.count > 0
    }
    guard Language.isEnglish(reader, isKnown: isKnown) else { return false }
    finder.find(in: reader, into: &signals)
    return true
  }
}

/// How good or bad words sound: positive less negative, in units of log-odds.
struct Tone {
  private let model: ListenerModel
  private let good: Int
  private let bad: Int

  /// Of a model that knows both.
  init?(_ model: ListenerModel) {
    guard let good = model.head("positive"), let bad = model.head("negative") else { return nil }
    self.model = model
    self.good = good
    self.bad = bad
  }

  func sum(of words: UnsafeBufferPointer<Word>, _ range: Range<Int>) -> Int32 {
    var sum: Int32 = 0
    unsafe Feature.each(of: UnsafeBufferPointer(rebasing: words[range])) { feature, _ in
      guard model.mayKnow(feature) > 0 else { return }
      let row = model.row(of: feature)
      if row >= 0 { sum &+= model.weight(row, good) - model.weight(row, bad) }
    }
    return sum
  }
}
