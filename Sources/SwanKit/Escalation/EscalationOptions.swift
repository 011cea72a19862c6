/// By what and when escalations are judged.
package struct EscalationOptions: Sendable {
  /// The moment that is now, in microseconds.
  package var asOf: Int64
  package var rules: RuleBook
  /// What is promised besides what the log says.
  package var promises: PromiseBook?
  package var threads = 1

  package init(asOf: Int64, rules: RuleBook = .standard, promises: PromiseBook? = nil) {
    self.asOf = asOf
    self.rules = rules
    self.promises = promises
  }
}
