/// A text and what it is labelled with.
package struct Lesson: Sendable {
  /// Its `id`, empty when it has none: of several with one id, the latest revision counts.
  var id: [UInt8]
  var revisedAt: Int64
  var text: [UInt8]
  /// Its labels, each in one word; nil when it isn't labelled.
  var labels: [String]?
  /// By target: its number, not a number when it has none.
  var targets: [Double]
  /// What it counts.
  var weight: Double
  /// The group it belongs to, such as the source it is from.
  var group: String
  /// Whether it is taught without being asked: a word by itself, and how it sounds.
  var isHint: Bool

  /// By content, so that the order of the input does not matter.
  static func precedes(_ a: Lesson, _ b: Lesson) -> Bool {
    if a.text != b.text { return a.text.lexicographicallyPrecedes(b.text) }
    if a.id != b.id { return a.id.lexicographicallyPrecedes(b.id) }
    let own = a.labels?.joined(separator: " ") ?? ""
    let other = b.labels?.joined(separator: " ") ?? ""
    if own != other { return own < other }
    if a.group != b.group { return a.group < b.group }
    if a.isHint != b.isHint { return b.isHint }
    for (own, other) in zip(a.targets + [a.weight], b.targets + [b.weight]) {
      let (own, other) = (own.isNaN ? -.infinity : own, other.isNaN ? -.infinity : other)
      if own != other { return own < other }
    }
    return false
  }
}

/// What `learn` is to learn from which members.
package struct LessonPlan: Sendable {
  /// The member with labels: a word, or a list of words.
  package var labels: String?
  /// The members with numbers, or `true` and `false`.
  package var targets: [String] = []
  /// The member with what a record counts.
  package var weight: String?
  /// The member by whose values the account is told too.
  package var group: String?
  /// Whether each of those values is left out in turn, instead of fifths of all lessons.
  package var leavesGroupsOut = false
  /// The member that is true in records that are taught, but by which nothing is judged.
  package var hint: String?

  package init() {}

  /// The most targets; a record is looked through for so many members.
  package static let mostTargets = 16

  /// The members that are no members of an interaction, in the order of their places.
  package var extraMembers: [String] {
    var names: [String] = []
    for name in [labels, weight, group, hint].compactMap({ $0 }) + targets
    where Member(named: name) == nil && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The place of a member in a record.
  func place(_ name: String?) -> Int? {
    guard let name else { return nil }
    if let member = Member(named: name) { return Int(member.rawValue) }
    return extraMembers.firstIndex(of: name).map { Member.allCases.count + $0 }
  }
}

/// Gathers the lessons of a log.
package struct LessonFold: Fold {
  package private(set) var lessons: [Lesson] = []
  package private(set) var unmet: UnmetMembers
  private let plan: LessonPlan
  private let places: (labels: Int?, weight: Int?, group: Int?, hint: Int?, targets: [Int])

  package init(_ plan: LessonPlan) {
    self.plan = plan
    let names = [plan.labels, plan.weight, plan.group, plan.hint].compactMap(\.self) + plan.targets
    unmet = UnmetMembers(names.compactMap { name in plan.place(name).map { (name, $0) } })
    places = (
      plan.place(plan.labels), plan.place(plan.weight), plan.place(plan.group),
      plan.place(plan.hint), plan.targets.compactMap { plan.place($0) }
    )
  }

  package mutating func take(_ record: Record) throws(Refusal) {
    unmet.take(record)
    guard record.kind(of: .text) == .string else { return }
    let labels = try labels(record)
    var targets: [Double] = []
    for (place, name) in zip(places.targets, plan.targets) {
      targets.append(try target(record, place, name))
    }
    guard labels != nil || targets.contains(where: { !$0.isNaN }) else { return }
    var revisedAt = Int64.min
    if record.kind(of: .revisedAt) == .string,
      let time = unsafe Time(rfc3339: record.raw(.revisedAt))
    {
      revisedAt = time.microseconds
    }
    lessons.append(
      Lesson(
        id: unsafe record.withText(.id) { unsafe Array($0) } ?? [], revisedAt: revisedAt,
        text: unsafe record.withText(.text) { unsafe Array($0) } ?? [], labels: labels,
        targets: targets, weight: try weight(record),
        group: places.group.flatMap { place in
          unsafe record.withText(at: place) { unsafe String(decoding: $0, as: UTF8.self) }
        } ?? "", isHint: try isHint(record)))
  }

  package mutating func merge(_ other: inout LessonFold) {
    lessons += other.lessons
    unmet.merge(other.unmet)
  }

  private func labels(_ record: Record) throws(Refusal) -> [String]? {
    guard let place = places.labels, let name = plan.labels else { return nil }
    switch record.kind(at: place) {
    case .absent: return nil
    case .string, .number:
      return unsafe record.withText(at: place) { unsafe $0.isEmpty ? [] : [LessonFold.word($0)] }
    case .array:
      let list = unsafe record.raw(at: place)
      var words: Set<String> = []
      for element in unsafe ObjectWalk.elements(of: 0, in: list) {
        guard unsafe list[element.lowerBound] == UInt8(ascii: "\"") else {
          throw Refusal("'\(name)' must be a word or a list of words")
        }
        if element.count == 2 { continue }
        let inside = unsafe UnsafeRawBufferPointer(
          rebasing: list[element.lowerBound + 1..<element.upperBound - 1])
        let plain = unsafe JSONText.unescaped(inside)
        words.insert(unsafe plain.withUnsafeBytes { unsafe LessonFold.word($0) })
      }
      return words.sorted()
    case .flag, .object: throw Refusal("'\(name)' must be a word or a list of words")
    }
  }

  /// A label in one word.
  private static func word(_ text: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: text.map { $0 <= 0x20 ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  private func target(_ record: Record, _ place: Int, _ name: String) throws(Refusal) -> Double {
    switch record.kind(at: place) {
    case .absent: return .nan
    case .number:
      let text = unsafe String(decoding: record.raw(at: place), as: UTF8.self)
      guard let value = Double(text), value.isFinite else { return .nan }
      return value
    case .flag: return unsafe record.raw(at: place).first == UInt8(ascii: "t") ? 1 : 0
    default: throw Refusal("'\(name)' must be a number, true or false")
    }
  }

  private func isHint(_ record: Record) throws(Refusal) -> Bool {
    guard let place = places.hint, let name = plan.hint else { return false }
    switch record.kind(at: place) {
    case .absent: return false
    case .flag: return record.flag(at: place) ?? false
    default: throw Refusal("'\(name)' must be true or false")
    }
  }

  private func weight(_ record: Record) throws(Refusal) -> Double {
    guard let place = places.weight, let name = plan.weight else { return 1 }
    let weight = try target(record, place, name)
    guard weight.isNaN || weight >= 0 && weight <= 1000 else {
      throw Refusal("'\(name)' must be from 0 to 1000")
    }
    return weight.isNaN ? 1 : weight
  }
}
