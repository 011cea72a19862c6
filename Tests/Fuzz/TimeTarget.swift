// Fuzzes the readers of times, spans and time zone files.
// Built by scripts/fuzz, which has it see all of SwanKit.

/// A compiled time zone file, or a text in one of the ways to write a time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTimes(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  if bytes.starts(with: Array("TZif".utf8)) {
    if let zone = TimeZone(tzif: bytes) { use(zone) }
    return 0
  }
  let fast = unsafe bytes.withUnsafeBytes { unsafe RFC3339.time($0) }
  let general = unsafe bytes.withUnsafeBytes { unsafe RFC3339.generalTime($0) }
  require(fast == general, "the shapes and the general reader disagree")
  if let fast {
    let text = fast.description
    require(Time(text) == fast, "a time that was written reads as another")
  }
  for order in [nil, DateOrder.dayFirst, .monthFirst] {
    switch LocalTimeReader(zone: sample, dateOrder: order).read(bytes) {
    case .success(let placed):
      require(Time.writable.contains(placed.time), "a time that can't be written")
    case .failure(let error):
      require(!error.description.isEmpty, "a fault without a sentence")
    }
  }
  let text = String(decoding: bytes, as: UTF8.self)
  if let moment = Moment(text) {
    _ = moment.time(now: Time(microseconds: 0), in: sample).description
  }
  if let span = Span(text) { _ = span.description }
  return 0
}

/// Half an hour that is skipped, and one that is repeated.
private let sample = TimeZone(
  firstOffset: 36_000,
  changes: [ZoneChange(at: 0, offset: 37_800), ZoneChange(at: 1_000_000_000, offset: 36_000)],
  rule: nil)

/// Asks a zone about the ends of time, its changes and the moments around them.
private func use(_ zone: TimeZone) {
  var seconds: [Int64] = [-62_135_596_800, -1, 0, 1_700_000_000, 4_102_444_800, 253_402_300_799]
  let years = -62_135_596_800...253_402_300_799 as ClosedRange<Int64>
  for change in zone.changes.prefix(50) where years.contains(change.at) {
    seconds += [change.at - 3600, change.at - 1, change.at, change.at + 1, change.at + 3600]
  }
  for second in seconds {
    let time = Time(microseconds: second * Time.microsecondsPerSecond)
    require(abs(zone.offset(at: time)) <= 200_000, "an offset of more than two days")
    let day = Day(of: time, in: zone)
    _ = day.start(in: zone)
    let (placed, _) = zone.seconds(ofLocal: second)
    require(abs(placed - second) <= 400_000, "a local time that is placed days away")
  }
}
