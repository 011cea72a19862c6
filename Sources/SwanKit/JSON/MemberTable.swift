/// Finds the place of a member name among the wanted ones, by a perfect hash.
///
/// The hash mixes a name's first and last eight bytes with its length; a multiplier without
/// collisions is sought once, when the table is made (a few tries for forty names). Each worker has
/// a table of its own: one that is shared would be counted up and down between the cores. Names that the
/// hash can't tell apart, such as long ones that differ in the middle alone, follow one another.
@safe package struct MemberTable: ~Copyable {
  /// The wanted names, at most 63, all different; the index of a name is its place.
  package let names: [String]
  private let multiplier: UInt64
  /// By hash: a place, or ``none``.
  private let places: UnsafeMutablePointer<UInt8>
  /// By place: the next one with the same hash, or ``none``.
  private let others: UnsafeMutablePointer<UInt8>
  /// By place.
  private let keys: UnsafeMutablePointer<Key>
  /// By place, ``noMember`` and ``begin``: the member that came after it the last time, and how it is
  /// written.
  private let guesses: UnsafeMutablePointer<Guess>
  /// By place.
  private let written: UnsafeMutablePointer<Guess>

  private static var none: UInt8 { .max }
  private static var hashBits: UInt64 { 10 }

  @safe private struct Key {
    var first: UInt64
    var last: UInt64
    var count: Int

    @inline(__always)
    var mixed: UInt64 {
      first ^ (last &<< 29 | last &>> 35) ^ UInt64(truncatingIfNeeded: count)
    }
  }

  /// Stands for a member that is not wanted.
  static var noMember: Int { 63 }
  /// Stands for the beginning of a record.
  static var begin: Int { 64 }

  /// A member as records of programs begin it, after another: `,"name":`, at most 24 bytes.
  @safe struct Guess {
    fileprivate var bytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// The bits of `bytes` that are the name's.
    fileprivate var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// The bytes of it all; 0 where nothing is guessed.
    fileprivate(set) var count = 0
    fileprivate(set) var place = 0

    fileprivate init() {}

    /// Nothing is guessed of a name that is too long, or that may be written in several ways.
    fileprivate init(_ name: String, at place: Int) {
      let text = Array(",\"\(name)\":".utf8)
      let isPlain = name.utf8.allSatisfy { 0x20...0x7e ~= $0 && $0 != 0x22 && $0 != 0x5c }
      guard text.count <= 24, isPlain else { return }
      self.place = place
      count = text.count
      func words(_ byte: (Int) -> UInt8) -> (UInt64, UInt64, UInt64) {
        func word(_ start: Int) -> UInt64 {
          (0..<8).reduce(0) { $0 | UInt64(byte(start + $1)) << UInt64($1 * 8) }
        }
        return (word(0), word(8), word(16))
      }
      bytes = words { $0 < text.count ? text[$0] : 0 }
      masks = words { $0 < text.count ? 0xff : 0 }
    }

    /// The same at the beginning of a record.
    fileprivate var first: Guess {
      var first = self
      first.bytes.0 = bytes.0 & ~0xff | UInt64(UInt8(ascii: "{"))
      return first
    }
  }

  package init(_ names: [String]) {
    precondition(names.count < 64 && Set(names).count == names.count)
    self.names = names
    let size = 1 << Int(MemberTable.hashBits)
    let places = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    let keys = UnsafeMutablePointer<Key>.allocate(capacity: 64)
    let others = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
    unsafe guesses = .allocate(capacity: 65)
    unsafe guesses.initialize(repeating: Guess(), count: 65)
    unsafe written = .allocate(capacity: 64)
    unsafe written.initialize(repeating: Guess(), count: 64)
    for (place, name) in names.enumerated() { unsafe written[place] = Guess(name, at: place) }
    for (place, name) in names.enumerated() {
      let padded = Array(name.utf8) + [UInt8](repeating: 0, count: JSONGrammar.padding)
      unsafe padded.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let ends = unsafe MemberTable.ends(start, name.utf8.count)
        unsafe keys[place] = Key(first: ends.first, last: ends.last, count: name.utf8.count)
      }
    }
    var multiplier: UInt64 = 0x9e37_79b9_7f4a_7c15
    search: while true {
      unsafe places.update(repeating: MemberTable.none, count: size)
      unsafe others.update(repeating: MemberTable.none, count: 64)
      for place in names.indices {
        let key = unsafe keys[place]
        let slot = MemberTable.slot(key, multiplier)
        let other = unsafe places[slot]
        if other != MemberTable.none, unsafe keys[Int(other)].mixed != key.mixed {
          multiplier = multiplier &* 0xd134_2543_de82_ef95 | 1
          continue search
        }
        unsafe others[place] = other
        unsafe places[slot] = UInt8(truncatingIfNeeded: place)
      }
      break
    }
    self.multiplier = multiplier
    unsafe self.places = places
    unsafe self.others = others
    unsafe self.keys = keys
  }

  deinit {
    unsafe places.deallocate()
    unsafe others.deallocate()
    unsafe keys.deallocate()
    unsafe guesses.deallocate()
    unsafe written.deallocate()
  }

  /// The first and the last eight bytes of a name; a shorter one is padded with zeros.
  @inline(__always)
  private static func ends(_ start: Cursor, _ count: Int) -> (first: UInt64, last: UInt64) {
    let first = unsafe word(at: start)
    if count >= 8 { return unsafe (first, word(at: start + (count - 8))) }
    let masked = first & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    return (masked, masked)
  }

  @inline(__always)
  private static func slot(_ key: Key, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: (key.mixed &* multiplier) &>> (64 &- hashBits))
  }

  /// The member that is likely to come after another, if it is what stands at `start`, where the other
  /// ends.
  ///
  /// Records of one source have their members in the same order, mostly.
  @inline(__always)
  func guess(after previous: Int, at start: Cursor) -> (place: Int, count: Int)? {
    let guess = unsafe guesses + previous
    let (bytes, masks) = unsafe (guess.pointee.bytes, guess.pointee.masks)
    var differ = unsafe (word(at: start) ^ bytes.0) & masks.0
    unsafe differ |= (word(at: start + 8) ^ bytes.1) & masks.1
    if masks.2 != 0 { unsafe differ |= (word(at: start + 16) ^ bytes.2) & masks.2 }
    guard differ == 0, unsafe guess.pointee.count != 0 else { return nil }
    return unsafe (guess.pointee.place, guess.pointee.count)
  }

  /// From now on `place` is likely to come after `previous`.
  func learn(_ place: Int, after previous: Int) {
    unsafe guesses[previous] =
      previous == MemberTable.begin ? written[place].first : written[place]
  }

  /// The place of the name at `start`, or nil when it is not wanted.
  @inline(__always)
  func place(of start: Cursor, count: Int) -> Int? {
    let ends = unsafe MemberTable.ends(start, count)
    let key = Key(first: ends.first, last: ends.last, count: count)
    var place = unsafe places[MemberTable.slot(key, multiplier)]
    while place != MemberTable.none {
      let own = unsafe keys[Int(place)]
      if own.first == key.first, own.last == key.last, own.count == count,
        unsafe count <= 16 || isSame(names[Int(place)], start)
      {
        return Int(place)
      }
      place = unsafe others[Int(place)]
    }
    return nil
  }

  @inline(never)
  private func isSame(_ name: String, _ start: Cursor) -> Bool {
    name.utf8.enumerated().allSatisfy { unsafe $1 == start[$0] }
  }
}
