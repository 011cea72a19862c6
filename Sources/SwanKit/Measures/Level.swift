/// How one experience felt, as a place on its own scale.
package enum Level {
  /// The best place; the worst is 0.
  ///
  /// Steps of a ten-thousandth tell any scale that people use apart.
  package static let top: Int32 = 10_000
}

/// By what an experience was told to have been good or bad, the best evidence first.
///
/// Levels of different bases are never pooled: each has its own population.
package enum Basis: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The customer's `rating`.
  case rating
  /// The customer's thumb, `satisfied`.
  case satisfied
  /// The customer's answer to the NPS question, `recommend`.
  case recommend
  /// The customer's `effort`; the least is the best.
  case effort
  /// What the customer's words sound like, `heard.experience`: inferred, not said.
  case words
  /// A promise kept or broken: a fact, nobody's word.
  case facts

  package var name: String { Basis.names[Int(rawValue)] }

  private static let names = ["rating", "satisfied", "recommend", "effort", "words", "facts"]
}
