/// The interactions that are known already, by id.
///
///     chunks   [ logged logged … 4096 ] [ logged … ]      56 bytes each
///     slots    [ . 7 . . 2 . 9 . ]                        open addressing: places in the chunks
///
/// The latest revision of an id stands where the id's digest says, the ones before it where id and
/// content say, so that both questions are one look-up: what was said last of this id, and was
/// this said before. At most 72 bytes an interaction, growing included; chunks never move.
struct KnownInteractions: Sendable {
  private var chunks: [[LoggedInteraction]] = []
  /// The chunk that has room.
  private var open: Int?
  private var slots = [Place](repeating: .none, count: 1024)
  private var taken = 0

  static let chunkSize = 4096

  /// Where an interaction is, and whether a later revision of it is known.
  private struct Place: Equatable, BitwiseCopyable {
    private let bits: UInt32

    static let none = Place(bits: 0)

    private init(bits: UInt32) { self.bits = bits }

    init(chunk: Int, offset: Int, isSuperseded: Bool) {
      let index = chunk * chunkSize + offset + 1
      bits = UInt32(truncatingIfNeeded: index << 1 | (isSuperseded ? 1 : 0))
    }

    var chunk: Int { Int(bits >> 1 - 1) / chunkSize }
    var offset: Int { Int(bits >> 1 - 1) % chunkSize }
    var isSuperseded: Bool { bits & 1 != 0 }
    var superseded: Place { Place(bits: bits | 1) }
  }

  /// The latest revision of an id.
  func latest(of id: Digest) -> LoggedInteraction? {
    let place = slots[slot(ofLatest: id)]
    return place == .none ? nil : self[place]
  }

  /// What the latest revision of the id of `logged` says, and `logged` does not, by ``Member/bit``.
  func leftOut(by logged: LoggedInteraction) -> UInt64 {
    (latest(of: logged.id)?.members ?? 0) & ~logged.members
  }

  /// Whether an earlier revision of the id of `logged` said the same.
  func hasEarlier(_ logged: LoggedInteraction) -> Bool { slots[slot(ofEarlier: logged)] != .none }

  /// Takes in one more.
  mutating func take(_ logged: LoggedInteraction) {
    if open.map({ chunks[$0].count == Self.chunkSize }) ?? true {
      open = chunks.count
      var chunk: [LoggedInteraction] = []
      chunk.reserveCapacity(Self.chunkSize)
      chunks.append(chunk)
    }
    guard let open else { return }
    chunks[open].append(logged)
    note(Place(chunk: open, offset: chunks[open].count - 1, isSuperseded: false))
  }

  /// Takes in many; a full chunk is kept as it is.
  mutating func take(_ chunk: consuming [LoggedInteraction]) {
    guard chunk.count == Self.chunkSize else {
      for logged in chunk { take(logged) }
      return
    }
    chunks.append(chunk)
    for offset in 0..<Self.chunkSize {
      note(Place(chunk: chunks.count - 1, offset: offset, isSuperseded: false))
    }
  }

  /// Finds a slot for an interaction that is in its chunk.
  private mutating func note(_ place: Place) {
    let logged = self[place]
    let slot = slot(ofLatest: logged.id)
    let other = slots[slot]
    if other == .none {
      fill(slot, with: place)
    } else if self[other].content == logged.content {
      // The same again; only the later date matters.
      if logged.revisedAt > self[other].revisedAt {
        chunks[other.chunk][other.offset].revisedAt = logged.revisedAt
      }
    } else if logged.isLater(than: self[other]) {
      slots[slot] = place
      noteSuperseded(other)
    } else {
      noteSuperseded(place)
    }
  }

  private mutating func noteSuperseded(_ place: Place) {
    let slot = slot(ofEarlier: self[place])
    if slots[slot] == .none { fill(slot, with: place.superseded) }
  }

  private mutating func fill(_ slot: Int, with place: Place) {
    slots[slot] = place
    taken += 1
    if taken * 4 > slots.count * 3 { grow(to: slots.count * 2) }
  }

  /// Makes room for so many more at once.
  mutating func reserve(_ count: Int) {
    var size = slots.count
    while (taken + count) * 4 > size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let places = slots
    slots = [Place](repeating: .none, count: size)
    for place in places where place != .none {
      let logged = self[place]
      slots[place.isSuperseded ? slot(ofEarlier: logged) : slot(ofLatest: logged.id)] = place
    }
  }

  private subscript(place: Place) -> LoggedInteraction { chunks[place.chunk][place.offset] }

  /// The slot of the latest revision of an id, empty when there is none.
  private func slot(ofLatest id: Digest) -> Int {
    slot(from: id.second) { !$0.isSuperseded && self[$0].id == id }
  }

  /// The slot of an earlier revision that says the same, empty when there is none.
  private func slot(ofEarlier logged: LoggedInteraction) -> Int {
    slot(from: logged.id.second ^ logged.content.second) { place in
      guard place.isSuperseded else { return false }
      let other = self[place]
      return other.id == logged.id && other.content == logged.content
    }
  }

  @inline(__always)
  private func slot(from key: UInt64, where isIt: (Place) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != .none, !isIt(slots[slot]) { slot = (slot + 1) & mask }
    return slot
  }
}
