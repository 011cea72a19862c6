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

  /// By sum, from the lowest that is told apart on: its probability as ``RecordWriter`` writes it.
  private let shares: UnsafeMutablePointer<UInt64>
  private let names = Names()

  /// The names of the members that all have.
  private struct Names: BitwiseCopyable {
    let heard = MemberName(allocating: "heard", "{")
    let english = MemberName(allocating: "language", "\"en\"")
    let sentiment = MemberName(allocating: "sentiment")
    let emotions = MemberName(allocating: "emotions", "{")
    let complaint = MemberName(allocating: "complaint")
    let experience = MemberName(allocating: "experience")
    let labels = MemberName(allocating: "labels", "{")
    let signals = MemberName(allocating: "signals", "{")

    func deallocate() {
      for name in [
        heard, english, sentiment, emotions, complaint, experience, labels, signals,
      ] { name.deallocate() }
    }
  }

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
    /// By sum, 16 at a time, up to the last of this group: above which it is written, if at all.
    let thresholds: UnsafeMutableBufferPointer<SIMD16<Int32>>
    /// By sum: the place of its head in this group.
    let order: UnsafeMutablePointer<Int32>

    init(_ heads: [(place: Place, name: String)]) {
      let sums = ((heads.last.map { Int($0.place.sum) } ?? -1) + 16) / 16 * 16
      unsafe places = .allocate(capacity: heads.count)
      unsafe names = .allocate(capacity: heads.count)
      unsafe thresholds = .allocate(capacity: sums / 16)
      unsafe order = .allocate(capacity: sums)
      _ = unsafe places.initialize(from: heads.map(\.place))
      _ = unsafe names.initialize(from: heads.map { MemberName(allocating: $0.name) })
      unsafe thresholds.initialize(repeating: SIMD16(repeating: .max))
      for (number, head) in heads.enumerated() {
        let sum = Int(head.place.sum)
        unsafe thresholds[sum / 16][sum % 16] = max(head.place.threshold, .min + 1) - 1
        unsafe (order + sum).initialize(to: Int32(truncatingIfNeeded: number))
      }
    }

    func deallocate() {
      for place in unsafe names.indices { unsafe names[place].deallocate() }
      unsafe places.deallocate()
      unsafe names.deallocate()
      unsafe thresholds.deallocate()
      unsafe order.deallocate()
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
    let sums = -LogOdds.limit...LogOdds.limit
    unsafe shares = .allocate(capacity: sums.count)
    for (place, sum) in sums.enumerated() {
      let text = RecordWriter.short(tenThousandths: LogOdds.probability(sum).magnitude)
      unsafe (shares + place).initialize(to: text)
    }
  }

  deinit {
    names.deallocate()
    unsafe shares.deallocate()
    emotions.deallocate()
    labels.deallocate()
    targets.deallocate()
    unsafe given.deallocate()
  }

  /// What a head is heard as: ratings are experiences.
  private static func role(_ name: String) -> String {
    ["rating", "satisfied", "recommend"].contains(name) ? "experience" : name
  }

  /// Begins the object after what stands before it in its line, under its name if it `isNew`.
  mutating func begin(after line: UnsafeRawBufferPointer, isNew: Bool) {
    unsafe writer.append(line)
    writer.needsComma = isNew
    if isNew { writer.open(names.heard) } else { writer.openItem() }
  }

  /// Ends it, and puts it, with the whole line, after `output`.
  mutating func end(before line: UnsafeRawBufferPointer, _ output: inout [UInt8]) {
    writer.close()
    unsafe writer.append(line)
    writer.append(byte: UInt8(ascii: "\n"))
    writer.flush(&output)
  }

  mutating func addUnknownLanguage() { writer.add("language", plain: "unknown") }

  /// Writes what the words of a text say.
  mutating func add(_ listener: Listener, in text: UnsafeRawBufferPointer) {
    writer.begin(names.english)
    if let positive, let negative {
      let pleased = LogOdds.probability(sum(positive, listener))
      let displeased = LogOdds.probability(sum(negative, listener))
      writer.begin(names.sentiment)
      writer.append(tenThousandths: Sentiment.of(pleased: pleased, displeased: displeased))
    }
    unsafe addGiven(names.emotions, emotions, listener.sums)
    if let complaint { add(names.complaint, sum(complaint, listener)) }
    if let experience { add(names.experience, sum(experience, listener)) }
    unsafe addGiven(names.labels, labels, listener.sums)
    for place in unsafe targets.places.indices {
      unsafe add(targets.names[place], sum(targets.places[place], listener))
    }
    writer.open(names.signals)
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

  /// Writes a probability.
  @inline(__always)
  private mutating func add(_ name: MemberName, _ sum: Int32) {
    writer.begin(name)
    unsafe writer.append(short: shares[LogOdds.place(of: sum)])
  }

  /// Writes the labels of a group whose sums clear their thresholds, the likeliest first.
  private mutating func addGiven(
    _ name: MemberName, _ group: Group, _ sums: UnsafeMutablePointer<Int32>
  ) {
    guard unsafe !group.places.isEmpty else { return }
    let given = unsafe given
    var count = 0
    for block in unsafe group.thresholds.indices {
      let own = unsafe UnsafeRawPointer(sums + 16 &* block).loadUnaligned(as: SIMD16<Int32>.self)
      var rest = unsafe HeardWriter.bits(own .> group.thresholds[block])
      while rest != 0 {
        let sum = 16 &* block &+ rest.trailingZeroBitCount
        rest &= rest &- 1
        unsafe given[count] = (sums[sum], group.order[sum])
        count &+= 1
      }
    }
    // Few are given: each goes to its place among those before.
    for next in 0..<count {
      let own = unsafe given[next]
      var at = next
      while at > 0, unsafe given[at - 1].sum < own.sum {
        unsafe given[at] = given[at - 1]
        at -= 1
      }
      unsafe given[at] = own
    }
    writer.open(name)
    for place in 0..<count {
      let own = unsafe given[place]
      unsafe add(group.names[Int(own.place)], own.sum)
    }
    writer.close()
  }

  /// A bit for each of 16: so one branch is enough for all that are not given.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int32>>) -> Int32 {
    let all = SIMD16<Int32>(
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
    let own = SIMD16<Int32>().replacing(with: all, where: mask)
    let eight = own.lowHalf | own.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
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
