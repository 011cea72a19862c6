// Fuzzes the reader of promises.json, and reckons with the calendars that it takes.
// Built by scripts/fuzz, which has it see all of SwanKit.

/// A file of promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPromises(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  do throws(BadFile) {
    let file = try PromiseFile(bytes, file: "p") { text in
      text.utf8.count > 40 ? PromiseFile.ConditionFault(offset: 40, sentence: "too long") : nil
    }
    require(!file.promises.isEmpty, "a file without promises is taken")
    for promise in file.promises {
      if let condition = promise.condition { _ = file.badLine(in: condition, at: 7, "no").text }
      for length in Array(promise.targets.values) + [promise.within].compactMap({ $0 }) {
        use(file.time(of: promise), length, promise.warn)
      }
    }
  } catch {
    requireFaults(of: error)
  }
  return 0
}

/// Holds a deadline against the open time until it, at some moments.
private func use(_ time: BusinessTime, _ length: PromiseLength, _ warn: Span?) {
  require(!time.calendar.isNeverOpen, "a calendar that is never open is taken")
  // A Saturday, a change of the clocks, and the ends of time.
  for moment in [1_780_725_600_000_000, 1_792_889_999_999_999, 0, Int64.min, .max] {
    let start = Time(microseconds: moment)
    guard let deadline = time.deadline(from: start, within: length) else { continue }
    let open = time.openTime(from: start, to: deadline)
    if case .openTime(let span) = length {
      require(open == span, "the open time until a deadline is another than was given")
    }
    let warning = time.warning(before: deadline, from: start, leaving: warn)
    require(warning <= deadline, "a warning after the deadline")
    var sum: Int64 = 0
    var count = 0
    for opening in time.openings(from: start, to: deadline).prefix(400) {
      sum += (opening.upperBound - opening.lowerBound).microseconds
      count += 1
    }
    if count < 400 { require(sum == open.microseconds, "the openings are not the open time") }
  }
}
