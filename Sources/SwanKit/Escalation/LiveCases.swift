/// The cases of a log that grows line by line: the latest revision of each interaction, by case.
struct LiveCases: Sendable {
  private(set) var fold: LogFold
  /// By the hash of an id, where its latest revision is.
  private var latest: [UInt64: UInt32] = [:]
  private var places: [Key: [UInt32]] = [:]

  /// A case: the number of its name, or the hash of the id of an interaction that is its own case.
  struct Key: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  var log: Latest<LogFact> { fold.log }

  init(_ fold: LogFold) { self.fold = fold }

  /// All cases.
  var keys: Dictionary<Key, [UInt32]>.Keys { places.keys }

  /// Takes an interaction as of `now`; gives the cases that it changed.
  ///
  /// One that is taken `again`, since more of it is known by now, stands for what it was before.
  mutating func take(
    _ record: Record, at now: Int64, again isAgain: Bool = false
  ) throws(Refusal) -> [Key] {
    fold.asOf = now
    guard try fold.gather(record) else { return [] }
    let place = fold.log.lastPlace
    let hash = hash(of: place)
    let key = key(of: place, hash)
    guard let old = latest[hash] else {
      latest[hash] = place
      places[key, default: []].append(place)
      return [key]
    }
    let (fact, oldFact) = (fold.log[place], fold.log[old])
    let isSame = isAgain && fact.revisedAt == oldFact.revisedAt
    guard isSame || fold.log.isLater(place, than: old) else { return [] }
    latest[hash] = place
    let oldKey = self.key(of: old, hash)
    places[oldKey]?.removeAll { $0 == old }
    places[key, default: []].append(place)
    return oldKey == key ? [key] : [oldKey, key]
  }

  /// The interactions of a case.
  subscript(key: Key) -> [UInt32] { places[key] ?? [] }

  /// The case that an escalation is about.
  func key(of escalation: Escalation) -> Key {
    let place = escalation.finding.trigger
    return key(of: place, hash(of: place))
  }

  private func key(of place: UInt32, _ hash: UInt64) -> Key {
    let number = fold.log[place].case
    return Key(number: number == 0 ? hash | 1 << 63 : UInt64(number))
  }

  /// The hash of the id at a place; of another id with the same hash, the next that is free.
  private func hash(of place: UInt32) -> UInt64 {
    let id = fold.log.id(at: place)
    var hash = unsafe id.withUnsafeBytes { unsafe StableHash.of($0) } >> 1
    while let other = latest[hash], fold.log.id(at: other) != id {
      hash = (hash &+ 1) & ~(1 << 63)
    }
    return hash
  }
}
