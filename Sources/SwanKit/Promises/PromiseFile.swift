/// The promises that a company makes, and the calendars that they run on: `promises.json`.
///
/// Docs/Promises.md has the format.
package struct PromiseFile: Sendable {
  package let calendars: [String: BusinessCalendar]
  /// At least one, in the order of the file.
  package let promises: [Promise]
  private let times: [String: BusinessTime]
  private let always = BusinessTime.alwaysOpen()
  private let document: JSONDocument

  /// What is wrong with the text of a condition, and how many bytes into it that shows.
  package struct ConditionFault: Error {
    package let offset: Int
    package let sentence: String

    package init(offset: Int, sentence: String) {
      self.offset = offset
      self.sentence = sentence
    }
  }

  /// Reads the bytes of `file`; `fault` says what is wrong with the text of a condition, if anything.
  ///
  /// - Throws: all that is wrong, in the order of the file.
  package init(
    _ bytes: [UInt8], file: String, fault: (String) -> ConditionFault? = { _ in nil }
  ) throws(BadFile) {
    let document = try JSONDocument(whole: bytes, file: file)
    var reader = BookReader()
    reader.read(document.root)
    let conditions = reader.conditions
    // What is wrong with the rules of the same file is told too.
    if let rules = document.root["rules"] {
      _ = reader.rules(in: rules)
      reader.faults += document.faults(of: reader.conditions[conditions.count...])
    }
    for condition in conditions {
      guard let fault = fault(condition.text) else { continue }
      reader.faults.append(
        (document.offset(of: fault.offset, in: condition), .condition(fault.sentence)))
    }
    if !reader.faults.isEmpty { throw document.badFile(reader.faults) }
    let calendars = reader.calendars.compactMapValues { $0 }
    self.document = document
    self.calendars = calendars
    promises = reader.promises
    times = calendars.mapValues(BusinessTime.init)
  }

  /// What reckons in the time that a promise runs on.
  package func time(of promise: Promise) -> BusinessTime {
    promise.calendar.flatMap { times[$0] } ?? always
  }

  /// What is said where priorities need more members than a scan can look for.
  var tooManyMembers: BadLine {
    document.badLine(
      at: document.root.place.lowerBound,
      "more than \(ConditionMembers.most) members that no interaction has can't be looked at")
  }

  /// A fault that shows so many bytes into the text of a condition.
  package func badLine(
    in condition: Promise.Condition, at offset: Int, _ sentence: String
  ) -> BadLine {
    document.badLine(at: document.offset(of: offset, in: condition), sentence)
  }
}

extension JSONDocument {
  /// Where a byte of a condition's text stands in the file; its quote where it has escapes.
  func offset(of offset: Int, in condition: Promise.Condition) -> Int {
    let inside = condition.place.dropFirst().dropLast()
    guard raw(inside).elementsEqual(condition.text.utf8) else { return condition.place.lowerBound }
    return inside.lowerBound + min(max(0, offset), inside.count)
  }

  /// What is wrong with conditions that nobody will ask.
  func faults(
    of conditions: some Sequence<Promise.Condition>
  ) -> [(offset: Int, fault: BookFault)] {
    conditions.compactMap { condition in
      var members = ConditionMembers()
      do throws(ConditionFault) {
        _ = try Condition(condition.text, members: &members)
        return nil
      } catch {
        return (offset(of: error.offset, in: condition), .condition(error.sentence))
      }
    }
  }

  /// Reads the bytes of a file whose faults are told all at once; JSON that is none is one.
  init(whole bytes: [UInt8], file: String) throws(BadFile) {
    do throws(BadLine) {
      try self.init(bytes, file: file)
    } catch {
      throw BadFile(faults: [error])
    }
  }

  /// All that is wrong, in the order of the file.
  func badFile(_ faults: [(offset: Int, fault: BookFault)]) -> BadFile {
    BadFile(
      faults: faults.sorted { $0.offset < $1.offset }.map {
        badLine(at: $0.offset, $0.fault.description)
      })
  }
}

/// All that keeps a file from being used.
package struct BadFile: Error, Sendable {
  /// At least one, in the order of the file.
  package let faults: [BadLine]
}
