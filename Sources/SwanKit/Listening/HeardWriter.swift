/// Writes what was heard as the member `heard`.
@safe struct HeardWriter: ~Copyable {
  private var writer = RecordWriter()
  private let explains: Bool
  private let positive: Place?
  private let negative: Place?
  private let complaint: Place?
  private let experience: Place?
  private let emotions: Group
  private let labels: Group
  private let targets: Group
  /// Room for the labels of a text, by their places in their group.
  private let given: UnsafeMutablePointer<Given>

  private typealias Given = (sum: Int32, place: Int32)

  /// A head of a model.
  private struct Place: BitwiseCopyable {
    var model: Int32
    var head: Int32
    /// Where its sum is among those of all models.
    var sum: Int32
    /// From which sum on it is written; `.min` for a target.
    var threshold: Int32
  }

  /// Heads that are written alike, by their names; in memory of the writer's, so that nobody counts
  /// who refers to it.
  @safe private struct Group: BitwiseCopyable {
    let places: UnsafeMutableBufferPointer<Place>
    let names: UnsafeMutableBufferPointer<MemberName>

    init(_ heads: [(place: Place, name: String)]) {
      unsafe places = .allocate(capacity: heads.count)
      unsafe names = .allocate(capacity: heads.count)
      _ = unsafe places.initialize(from: heads.map(\.place))
      _ = unsafe names.initialize(from: heads.map { MemberName(allocating: $0.name) })
    }

    func deallocate() {
      for place in unsafe names.indices { unsafe names[place].deallocate() }
      unsafe places.deallocate()
      unsafe names.deallocate()
    }
  }

  /// Of what several models know, the last is listened to.
  init(_ models: [ListenerModel], explains: Bool) {
    self.explains = explains
    var single: [String: Place] = [:]
    var groups = [[(place: Place, name: String)]](repeating: [], count: 3)
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
        groups[group].append((place, role))
      }
    }
    positive = single["positive"]
    negative = single["negative"]
    complaint = single["complaint"]
    experience = single["experience"]
    emotions = Group(groups[0])
    labels = Group(groups[1])
    targets = Group(groups[2])
    unsafe given = .allocate(capacity: max(groups[0].count, groups[1].count) + 1)
  }

  deinit {
    emotions.deallocate()
    labels.deallocate()
    targets.deallocate()
    unsafe given.deallocate()
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
    unsafe addGiven("emotions", emotions, listener.sums)
    if let complaint {
      writer.add("complaint", tenThousandths: probability(complaint, listener))
    }
    if let experience {
      writer.add("experience", tenThousandths: probability(experience, listener))
    }
    unsafe addGiven("labels", labels, listener.sums)
    for place in unsafe targets.places.indices {
      unsafe writer.add(
        targets.names[place], tenThousandths: probability(targets.places[place], listener))
    }
    writer.open("signals")
    let found = unsafe listener.finder.found
    for place in found.indices {
      let own = unsafe found[place]
      let words = unsafe HeardWriter.excerpt(own.words, of: listener.reader.words, in: text)
      unsafe writer.add(SignalCues.tables.names[own.set], words: words)
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

  /// Writes the labels of a group whose sums clear their thresholds, the likeliest first.
  private mutating func addGiven(
    _ name: StaticString, _ group: Group, _ sums: UnsafeMutablePointer<Int32>
  ) {
    let places = unsafe group.places
    guard !places.isEmpty else { return }
    let given = unsafe given
    var count = 0
    for place in places.indices {
      let own = unsafe sums[Int(places[place].sum)]
      guard unsafe own >= places[place].threshold else { continue }
      // Few are given: each goes to its place among those before.
      var at = count
      while at > 0, unsafe given[at - 1].sum < own {
        unsafe given[at] = given[at - 1]
        at -= 1
      }
      unsafe given[at] = (own, Int32(truncatingIfNeeded: place))
      count += 1
    }
    writer.open(name)
    for place in 0..<count {
      let own = unsafe given[place]
      unsafe writer.add(
        group.names[Int(own.place)], tenThousandths: LogOdds.probability(own.sum))
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
    _ steps: UnsafeBufferPointer<CueFinder.Finding>, _ words: UnsafeBufferPointer<Word>,
    in reply: UnsafeRawBufferPointer
  ) {
    let names = StepCues.tables.names
    writer.open("steps")
    for set in names.indices { writer.add(names[set], unsafe steps.contains { $0.set == set }) }
    writer.close()
    writer.open("shown")
    for set in names.indices {
      guard let step = unsafe steps.first(where: { $0.set == set }) else { continue }
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
    let always = unsafe Array(targets.places)
    let given = unsafe Array(emotions.places) + Array(labels.places)
    for place in always { addWhy(place, listener) }
    for place in given where sum(place, listener) >= place.threshold { addWhy(place, listener) }
    writer.close()
  }

  private mutating func addWhy(_ place: Place, _ listener: Listener) {
    let ear = listener.ears[Int(place.model)]
    let head = ear.model.heads[Int(place.head)]
    writer.open(named: head.name)
    writer.add("sum", Int(sum(place, listener)))
    writer.add("bias", Int(head.bias))
    writer.open("words")
    let weights = ear.rows.map { ($0, ear.weight($0, Int(place.head))) }
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
