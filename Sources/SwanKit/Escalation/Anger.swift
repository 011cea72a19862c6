extension Interaction {
  /// How angry the customer's words are, by what was heard in them, in hundredths: the greater of
  /// `complaint` and the frustration, 100 where the customer speaks of leaving; 0 where nothing was
  /// heard.
  @inline(__always)
  var anger: UInt8 { record.kind(of: .heard) == .object ? heardAnger : 0 }

  @inline(never)
  private var heardAnger: UInt8 {
    let heard = unsafe record.raw(.heard)
    var share = 0.0
    func take(_ value: Range<Int>) {
      let number = unsafe Double(String(decoding: heard[value], as: UTF8.self)) ?? 0
      if number > share { share = min(number, 1) }
    }
    /// The place of the value that a member of the object at `start` has.
    func isIn(_ start: Int, _ name: String, _ body: (Range<Int>) -> Void) {
      guard unsafe heard[start] == UInt8(ascii: "{") else { return }
      unsafe ObjectWalk.members(of: start, in: heard) { member in
        if unsafe heard[member.name].elementsEqual(name.utf8) { body(member.value) }
        return true
      }
    }
    isIn(0, "complaint", take)
    isIn(0, "emotions") { isIn($0.lowerBound, "frustration", take) }
    isIn(0, "signals") { isIn($0.lowerBound, "leaving") { _ in share = 1 } }
    return UInt8((share * 100).rounded())
  }
}
