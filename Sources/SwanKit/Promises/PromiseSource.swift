/// Where a ``PromiseCase`` has its facts from.
protocol PromiseSource {
  var book: PromiseBook { get }
  var asOf: Time { get }
  var names: Names { get }
  func fact(at place: UInt32) -> PromiseFact
  func id(at place: UInt32) -> ArraySlice<UInt8>
}

extension PromiseSource {
  /// What was promised with an interaction, by the conditions of the file.
  func terms(of fact: PromiseFact) -> [PromiseBook.Term] {
    let bytes = names[fact.terms]
    return stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map { start in
      book.terms[bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }]
    }
  }
}

extension PromiseBook {
  /// What is promised with an interaction, as ``PromiseSource/terms(of:)`` reads it.
  func termBytes(of interaction: Interaction) -> [UInt8] {
    var bytes: [UInt8] = []
    if interaction.isOurs { return bytes }
    forEachTerm(of: interaction) { term in
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: term >> shift))
      }
    }
    return bytes
  }
}

/// The promises of a log that escalations are found in.
struct PromisesOfLog: PromiseSource {
  let log: Latest<LogFact>
  let book: PromiseBook
  let asOf: Time

  var names: Names { log.names }

  func id(at place: UInt32) -> ArraySlice<UInt8> { log.id(at: place) }

  func fact(at place: UInt32) -> PromiseFact {
    let (fact, details) = (log[place], log.details(at: place))
    var marks: PromiseFact.Marks = []
    if fact.marks.contains(.isOurs) { marks.insert(.isOurs) }
    if fact.marks.contains(.isPraise) { marks.insert(.isPraise) }
    return PromiseFact(
      at: fact.at, revisedAt: fact.revisedAt, repliedAt: details.firstReplyAt,
      resolvedAt: fact.resolvedAt, promisedAt: details.promisedAt, customer: fact.customer,
      case: fact.case, promise: details.promise, terms: details.terms, marks: marks)
  }
}
