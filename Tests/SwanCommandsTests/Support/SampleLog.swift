/// A log with everything that order could spoil: revisions, duplicates, ties, missing ids.
struct SampleLog {
  /// Records, a line each, without line ends.
  private(set) var lines: [String] = []
  private var dice: Dice

  init(seed: UInt64, count: Int) {
    dice = Dice(seed)
    for number in 0..<count { lines += versions(of: number) }
  }

  /// An interaction, and at times its revisions and duplicates.
  private mutating func versions(of number: Int) -> [String] {
    if dice.oneIn(25) { return [#"{"type":"note","of":"\#(number)"}"#] }
    let id: String? =
      dice.oneIn(8) ? nil : dice.pick(["\(number)", "\"\(number)\"", "\"i-\(number)\""], else: "0")
    let begin = time(Int.random(in: 0..<28, using: &dice), hour: dice.pick(8...11, else: 8))
    let customer = name("c", of: 12)
    var found: [String] = []
    var revisions = 1
    if id != nil, dice.oneIn(6) { revisions = Int.random(in: 2...3, using: &dice) }
    for revision in 0..<revisions {
      var members = [("at", "\"\(begin)\""), ("customer", customer)]
      if let id { members.append(("id", revision % 2 == 1 ? unescapedID(id) : id)) }
      if revision > 0 { members.append(("revised_at", #""2026-03-01T0\#(revision / 2)Z""#)) }
      members += facts()
      if dice.oneIn(3) { members.shuffle(using: &dice) }
      found.append("{" + members.map { "\(key($0.0)):\($0.1)" }.joined(separator: ",") + "}")
    }
    if dice.oneIn(10), let last = found.last { found.append(last) }
    return found.map {
      $0.replacing("T00Z", with: "T00:00:00Z").replacing("T01Z", with: "T01:00:00Z")
    }
  }

  /// The same id in another spelling: `7` is `"7"`.
  private func unescapedID(_ id: String) -> String { id.hasPrefix("\"") ? id : "\"\(id)\"" }

  private mutating func facts() -> [(String, String)] {
    var members = [("agent", name("a", of: 4)), ("team", name("t", of: 2))]
    members.append(("channel", dice.pick([#""phone""#, #""chat""#], else: "null")))
    let day = Int.random(in: 0..<28, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0, 1: members.append(("rating", "\(Int.random(in: 1...5, using: &dice))"))
    case 2: members.append(("satisfied", dice.oneIn(3) ? "false" : "true"))
    case 3: members.append(("recommend", "\(Int.random(in: 0...10, using: &dice))"))
    case 4: members.append(("effort", "\(Int.random(in: 1...5, using: &dice))"))
    default:
      members.append(("promise", #""first reply""#))
      members.append(("promised_at", "\"\(time(day, hour: 12))\""))
    }
    if dice.oneIn(2) { members.append(("first_reply_at", "\"\(time(day, hour: 12))\"")) }
    if dice.oneIn(2) { members.append(("resolved_at", "\"\(time(day, hour: 13))\"")) }
    if dice.oneIn(3) { members.append(("kind", #""problem""#)) }
    if dice.oneIn(4) { members.append(("case", name("k", of: 9))) }
    if dice.oneIn(5) { members.append(("audience", #""internal""#)) }
    if dice.oneIn(5) { members.append(("steps", #"{"acknowledge":true,"fix":false}"#)) }
    if dice.oneIn(5) {
      let flag = dice.oneIn(2)
      members.append(
        ("heard", #"{"steps":{"apologise":\#(flag),"fix":true},"shown":{"fix":"w\u00e9"}}"#))
    }
    if dice.oneIn(6) { members.append(("remedy", #"{"what":"cake","cost":5,"asked":false}"#)) }
    if dice.oneIn(6) { members.append(("circumstances", #"["funeral","new \"card\""]"#)) }
    if dice.oneIn(6) { members.append(("reopens", "\(Int.random(in: 0...2, using: &dice))")) }
    if dice.oneIn(7) { members.append(("text", #""Danke, tüchtig! \ud83e\udda2""#)) }
    return members
  }

  /// A name as text, with escapes, or as a number.
  private mutating func name(_ kind: String, of count: Int) -> String {
    let number = Int.random(in: 1...count, using: &dice)
    if number == 1 { return dice.pick(["17", #""17""#, #""\u00317""#], else: "17") }
    if number == 2 { return dice.pick([#""Zoë \"z\"""#, #""Zo\u00eb \"z\"""#], else: "0") }
    return "\"\(kind)-\(number)\""
  }

  /// A member's name, at times with an escape.
  private mutating func key(_ name: String) -> String {
    guard dice.oneIn(12), let first = name.unicodeScalars.first else { return "\"\(name)\"" }
    return "\"\\u00\(String(first.value, radix: 16))\(name.dropFirst())\""
  }

  private mutating func time(_ day: Int, hour: Int) -> String {
    let date = "2026-02-\(day < 9 ? "0" : "")\(day + 1)"
    let clock = "\(hour < 10 ? "0" : "")\(hour):00:00"
    return "\(date)T\(clock)" + (dice.oneIn(9) ? "+00:00" : "Z")
  }

  /// The lines as a file that is as untidy as files are.
  static func file(_ lines: [String], _ dice: inout Dice) -> [UInt8] {
    var text = dice.oneIn(2) ? "\u{feff}" : ""
    for line in lines {
      if dice.oneIn(10) { text += dice.pick(["\n", "\r\n", " \t\n"], else: "\n") }
      text += line + (dice.oneIn(5) ? "\r\n" : "\n")
    }
    if dice.oneIn(2), text.utf8.last == 0x0a {
      text = String(String.UnicodeScalarView(text.unicodeScalars.dropLast()))
    }
    return Array(text.utf8)
  }
}
