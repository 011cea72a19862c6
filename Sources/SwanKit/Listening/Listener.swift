/// What one model hears of a text.
@safe final class Ear {
  let model: ListenerModel
  /// By head: units of log-odds.
  private let sums: UnsafeMutablePointer<Int32>
  /// By row: the text in which the feature was met last.
  private let met: UnsafeMutablePointer<UInt32>
  private var text: UInt32 = 0
  /// The features that the model knows, each once.
  private let found: UnsafeMutablePointer<Int32>
  private(set) var count = 0

  init(_ model: ListenerModel) {
    self.model = model
    unsafe sums = .allocate(capacity: model.stride)
    unsafe sums.initialize(repeating: 0, count: model.stride)
    unsafe met = .allocate(capacity: model.count + 1)
    unsafe met.initialize(repeating: 0, count: model.count + 1)
    unsafe found = .allocate(capacity: model.count + 1)
  }

  deinit {
    unsafe sums.deallocate()
    unsafe met.deallocate()
    unsafe found.deallocate()
  }

  func sum(_ head: Int) -> Int32 { unsafe sums[head] }

  /// The rows of the features that the model knows, in the order of the text.
  var rows: [Int] { (0..<count).map { unsafe Int(found[$0]) } }

  func hear(_ words: UnsafeBufferPointer<Word>) {
    if text == .max {
      unsafe met.update(repeating: 0, count: model.count + 1)
      text = 0
    }
    text += 1
    let text = text
    let met = unsafe met
    let found = unsafe found
    let model = model
    var count = 0
    // All rows are found before any is added: so the memory of one is fetched while the next is sought.
    unsafe Feature.each(of: words) { feature, _ in
      let row = model.row(of: feature)
      guard row >= 0, unsafe met[row] != text else { return }
      unsafe met[row] = text
      unsafe found[count] = Int32(truncatingIfNeeded: row)
      count &+= 1
    }
    self.count = count
    unsafe model.add(UnsafeBufferPointer(start: found, count: count), to: sums)
  }
}

/// Hears what texts say: one for each worker, since it works in memory of its own.
final class Listener {
  let ears: [Ear]
  let reader = WordReader()
  private(set) var signals: [CueFinder.Finding] = []
  private let finder: CueFinder

  init(_ models: [ListenerModel]) {
    ears = models.map { Ear($0) }
    finder = CueFinder(SignalCues.tables, tone: models.first.flatMap { Tone($0) })
  }

  /// Hears the customer's words; false when they are not English, as far as one can tell.
  func hear(_ text: UnsafeRawBufferPointer) -> Bool {
    unsafe reader.read(text)
    let words = unsafe reader.words
    var isKnown = false
    for ear in ears {
      unsafe ear.hear(words)
      isKnown = isKnown || ear.count > 0
    }
    guard unsafe Language.isEnglish(words, in: text, isKnown: isKnown) else { return false }
    unsafe finder.find(in: words, into: &signals)
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
      let row = model.row(of: feature)
      if row >= 0 { sum &+= model.weight(row, good) - model.weight(row, bad) }
    }
    return sum
  }
}
