/// Gathers what a report is made of: the period, and if asked the one before.
package struct ReportFold: Fold {
  package var log: LogFold
  package private(set) var before: LogFold?
  package private(set) var escalations = SaidBefore()

  /// The members of other records that it reads.
  package static let extraMembers = SaidBefore.members

  /// Gathers what began in `period`, and in `before`, in microseconds.
  package init(
    _ period: Range<Int64>, asOf: Int64?, before: (period: Range<Int64>, asOf: Int64)? = nil
  ) {
    log = LogFold(asOf: asOf, since: period.lowerBound, until: period.upperBound)
    self.before = before.map {
      LogFold(asOf: $0.asOf, since: $0.period.lowerBound, until: $0.period.upperBound)
    }
  }

  package mutating func take(_ record: Record) throws(Refusal) {
    if !record.isInteraction { try escalations.take(record) }
    try log.take(record)
    try before?.take(record)
  }

  package mutating func merge(_ other: inout ReportFold) {
    log.merge(&other.log)
    if var others = other.before.take() { before?.merge(&others) }
    escalations.merge(&other.escalations)
  }
}
