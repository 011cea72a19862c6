/// By what and when escalations are judged.
package struct EscalationOptions: Sendable {
  /// The moment that is now, in microseconds.
  package var asOf: Int64
  package var rules: RuleBook
  package var threads = 1

  package init(asOf: Int64, rules: RuleBook = .standard) {
    self.asOf = asOf
    self.rules = rules
  }
}
