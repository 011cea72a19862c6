/// Writes what was heard as the member `heard`.
struct HeardWriter: ~Copyable {
  private var writer = RecordWriter()
  private let explains: Bool
  private let positive: Place?
  private let negative: Place?
  private let complaint: Place?
  private let experience: Place?
  private let emotions: Group
  private let labels: Group
  private let targets: Group
  private var given: [(sum: Int32, place: Int)] = []

  /// A head of a model.
  private struct Place: BitwiseCopyable {
    var model: Int32
    var head: Int32
    /// Where its sum is among those of all models.
    var sum: Int32
    /// From which sum on it is written; `.min` for a target.
    var threshold: Int32
  }

  /// Heads that are written alike, by their names.
  private struct Group {
    var places: [Place] = []
    var names: [String] = []
  }

  /// Of what several models know, the last is listened to.
  init(_ models: [ListenerModel], explains: Bool) {
    self.explains = explains
    var single: [String: Place] = [:]
    var groups = [Group](repeating: Group(), count: 3)
    var first = 0
    for (model, own) in models.enumerated() {
      defer { first += own.stride }
      for (head, one) in own.heads.enumerated() {
        let isLater = models[(model + 1)...].contains {
          $0.heads.contains { HeardWriter.role($0.name) == HeardWriter.role(one.name) }
        }
        if isLater { continue }
        let place = Place(
          model: Int32(truncatingIfNeeded: model), head: Int32(truncatingIfNeeded: head),
          sum: Int32(truncatingIfNeeded: first + head), threshold: one.threshold ?? .min)
        let role = HeardWriter.role(one.name)
        if ["positive", "negative", "complaint", "experience"].contains(role) {
          single[role] = place
          continue
        }
        let group = one.threshold == nil ? 2 : Emotions.names.contains(role) ? 0 : 1
        groups[group].places.append(place)
        groups[group].names.append(role)
      }
    }
    positive = single["positive"]
    negative = single["negative"]
    complaint = single["complaint"]
    experience = single["experience"]
    emotions = groups[0]
    labels = groups[1]
    targets = groups[2]
  }

  /// What a head is heard as: ratings are experiences.
  private static func role(_ name: String) -> String {
    ["rating", "satisfied", "recommend"].contains(name) ? "experience" : name
  }

  /// Begins the object.
  mutating func begin() { writer.beginObject() }

  /// Ends it, and appends it.
  mutating func end(_ output: inout [UInt8]) { writer.endObject(&output) }

  mutating func addUnknownLanguage() { writer.add("language", plain: "unknown") }

  /// Writes what the words of a text say.
  mutating func add(_ listener: Listener, in text: UnsafeRawBufferPointer) {
    writer.add("language", plain: "en")
    if let positive, let negative {
      writer.add(
        "sentiment",
        tenThousandths: probability(positive, listener) - probability(negative, listener))
    }
    if !emotions.places.isEmpty { addGiven("emotions", emotions, listener) }
    if let complaint {
      writer.add("complaint", tenThousandths: probability(complaint, listener))
    }
    if let experience {
      writer.add("experience", tenThousandths: probability(experience, listener))
    }
    if !labels.places.isEmpty { addGiven("labels", labels, listener) }
    for (place, name) in zip(targets.places, targets.names) {
      writer.add(named: name, tenThousandths: probability(place, listener))
    }
    writer.open("signals")
    for finding in listener.signals {
      let words = unsafe HeardWriter.excerpt(
        finding.words, of: listener.reader.words, in: text)
      unsafe writer.add(SignalCues.tables.names[finding.set], words: words)
    }
    writer.close()
  }

  @inline(__always)
  private func sum(_ place: Place, _ listener: Listener) -> Int32 {
    unsafe listener.sums[Int(place.sum)]
  }

  private func probability(_ place: Place, _ listener: Listener) -> Int32 {
    LogOdds.probability(sum(place, listener))
  }

  /// The labels whose sums clear their thresholds, the likeliest first.
  private mutating func addGiven(_ name: StaticString, _ group: Group, _ listener: Listener) {
    given.removeAll(keepingCapacity: true)
    let sums = unsafe listener.sums
    for place in group.places.indices {
      let one = group.places[place]
      let own = unsafe sums[Int(one.sum)]
      if own >= one.threshold { given.append((own, place)) }
    }
    if given.count > 1 { given.sort { ($1.sum, $0.place) < ($0.sum, $1.place) } }
    writer.open(name)
    for one in given {
      writer.add(
        named: group.names[one.place],
        tenThousandths: probability(group.places[one.place], listener))
    }
    writer.close()
  }

  private static func excerpt(
    _ range: Range<Int>, of words: UnsafeBufferPointer<Word>, in text: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    guard !range.isEmpty else { return unsafe UnsafeRawBufferPointer(start: nil, count: 0) }
    let start = unsafe Int(words[range.lowerBound].start)
    let end = unsafe max(start, Int(words[range.upperBound - 1].end))
    return unsafe UnsafeRawBufferPointer(rebasing: text[start..<end])
  }
}

extension HeardWriter {
  /// Writes which steps our reply shows, and by which words.
  mutating func addSteps(
    _ steps: [CueFinder.Finding], _ words: UnsafeBufferPointer<Word>,
    in reply: UnsafeRawBufferPointer
  ) {
    let names = StepCues.tables.names
    writer.open("steps")
    for set in names.indices { writer.add(names[set], steps.contains { $0.set == set }) }
    writer.close()
    writer.open("shown")
    for set in names.indices {
      guard let step = steps.first(where: { $0.set == set }) else { continue }
      unsafe writer.add(
        names[set], words: HeardWriter.excerpt(step.words, of: words, in: reply))
    }
    writer.close()
  }

  /// Writes, for each number, the words that moved it; with the bias they add up to its sum.
  mutating func addWhy(_ listener: Listener) {
    guard explains else { return }
    writer.open("why")
    for place in [positive, negative, complaint, experience] {
      if let place { addWhy(place, listener) }
    }
    for place in targets.places { addWhy(place, listener) }
    for place in emotions.places + labels.places where sum(place, listener) >= place.threshold {
      addWhy(place, listener)
    }
    writer.close()
  }

  private mutating func addWhy(_ place: Place, _ listener: Listener) {
    let ear = listener.ears[Int(place.model)]
    let head = ear.model.heads[Int(place.head)]
    writer.open(named: head.name)
    writer.add("sum", Int(sum(place, listener)))
    writer.add("bias", Int(head.bias))
    writer.open("words")
    let weights = ear.rows.map { ($0, ear.model.weight($0, Int(place.head))) }
      .filter { $0.1 != 0 }
      .sorted { ($1.1.magnitude, $0.0) < ($0.1.magnitude, $1.0) }
    for (row, weight) in weights { writer.add(named: ear.model.name(row), Int(weight)) }
    writer.close()
    writer.close()
  }
}

/// The emotions that the built-in model knows.
enum Emotions {
  static let names: Set<String> = [
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity",
    "desire", "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear",
    "frustration", "gratitude", "grief", "joy", "love", "nervousness", "neutral", "optimism",
    "pride", "realization", "relief", "remorse", "sadness", "surprise",
  ]
}
