/// Random numbers that are the same in every run, from a seed: SplitMix64 (Steele 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }

  /// Whether a chance of one in `sides` came true.
  mutating func oneIn(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &self) == 0 }

  mutating func pick<C: Collection>(_ choices: C, else other: C.Element) -> C.Element {
    choices.randomElement(using: &self) ?? other
  }
}

extension Dice {
  /// Some JSON value, nested at most `depth` deep, with the white space that a line allows.
  mutating func json(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: return pick(["true", "false", "null"], else: "null")
    case 1, 2: return number()
    case 3, 4, 5: return string()
    case 6: return object(depth: depth - 1)
    default:
      let elements = (0..<Int.random(in: 0...3, using: &self)).map { _ in json(depth: depth - 1) }
      return "[\(space())\(elements.joined(separator: ",\(space())"))\(space())]"
    }
  }

  /// Some JSON object.
  mutating func object(depth: Int) -> String {
    let members = (0..<Int.random(in: 0...4, using: &self)).map { _ in
      "\(string())\(space()):\(space())\(json(depth: depth))"
    }
    return "{\(space())\(members.joined(separator: "\(space()),\(space())"))}"
  }

  private mutating func space() -> String { oneIn(4) ? pick([" ", "\t", "  "], else: "") : "" }

  private mutating func number() -> String {
    var text = oneIn(3) ? "-" : ""
    text += pick(["0", "7", "10", "18446744073709551617", "123456789"], else: "0")
    if oneIn(3) { text += pick([".0", ".50", ".123456789012345678"], else: "") }
    if oneIn(4) { text += pick(["e9", "E-3", "e+400"], else: "") }
    return text
  }

  private mutating func string() -> String {
    let parts = (0..<Int.random(in: 0...6, using: &self)).map { _ in
      pick(
        [
          "a", "at", "id", "é", "🦢", "\u{2028}", "\u{7f}", #"\""#, #"\\"#, #"\/"#, #"\n"#,
          #"\u0041"#, #"\ud83e\udda2"#, #"\ud83e"#, "{", "}", ",", "seven bytes and more",
        ], else: "a")
    }
    return "\"\(parts.joined())\""
  }
}
