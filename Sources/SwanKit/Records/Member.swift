/// The members of an interaction that swan knows, in the order of the manual.
///
/// This list is the contract: the scanner finds these members, `log-interaction` has an option for
/// each, `Docs/Records.md` explains each, and a test holds the three together.
package enum Member: UInt8, CaseIterable, Sendable {
  case type, id, revisedAt, at, customer, audience, agent, team, channel, kind, `case`
  case text, reply
  case rating, ratingMin, ratingMax, satisfied, recommend, effort, effortMax, selfRating
  case firstReplyAt, resolvedAt, ratedAt
  case transfers, contacts, reopens, handlingSeconds, internalNotes
  case promise, promisedAt, promiseKept
  case fault, steps, remedy, circumstances, rulesSkipped, referredBy
  case heard

  /// What a member's value may be.
  package enum Shape: Sendable {
    /// A string or an integer, kept as text.
    case identifier
    /// A string.
    case text
    /// An RFC 3339 time.
    case time
    /// A finite number.
    case number
    /// An integer from 0.
    case count
    /// `true` or `false`.
    case flag
    /// An object.
    case object
    /// A list of strings.
    case list
  }

  /// The snake_case name on the wire.
  package var name: String { Member.definitions[Int(rawValue)].name }
  package var shape: Shape { Member.definitions[Int(rawValue)].shape }
  /// What it means, as a sentence fragment for help and documents.
  package var meaning: String { Member.definitions[Int(rawValue)].meaning }
  /// This member's place in the scanner's sets.
  @inline(__always) var bit: UInt64 { 1 &<< UInt64(rawValue) }

  private static let definitions: [(name: String, shape: Shape, meaning: String)] = [
    ("type", .text, "Type of the record; without it, an interaction"),
    ("id", .identifier, "Unique id; without one, a hash of the line"),
    ("revised_at", .time, "When this revision of the id was made"),
    ("at", .time, "When it began"),
    ("customer", .identifier, "Whom it was for"),
    ("audience", .text, "'external' or 'internal': a colleague is a customer too"),
    ("agent", .identifier, "Who served"),
    ("team", .identifier, "Which team served"),
    ("channel", .identifier, "Where: phone, email, chat or another"),
    ("kind", .identifier, "'contact', 'problem', 'praise', 'mention' or any word"),
    ("case", .identifier, "Ties the interactions of one problem together"),
    ("text", .text, "The customer's words"),
    ("reply", .text, "Our words"),
    ("rating", .number, "How the customer rated it"),
    ("rating_min", .number, "Lowest rating of the scale (1 unless given)"),
    ("rating_max", .number, "Highest rating of the scale (5 unless given)"),
    ("satisfied", .flag, "A thumb instead of stars"),
    ("recommend", .number, "Would recommend us, 0 to 10 (NPS)"),
    ("effort", .number, "Effort the customer felt, 1 is least (CES)"),
    ("effort_max", .number, "Highest effort of the scale (5 unless given)"),
    ("self_rating", .number, "How well we think we did, on the rating's scale"),
    ("first_reply_at", .time, "When we first replied"),
    ("resolved_at", .time, "When it was resolved"),
    ("rated_at", .time, "When the customer rated it"),
    ("transfers", .count, "How often the customer was handed on"),
    ("contacts", .count, "How often the customer had to make contact"),
    ("reopens", .count, "How often it was opened again"),
    ("handling_seconds", .number, "Our work on it, in seconds"),
    ("internal_notes", .count, "Our notes among ourselves"),
    ("promise", .text, "What we promised"),
    ("promised_at", .time, "By when we promised it"),
    ("promise_kept", .flag, "Whether we kept it"),
    ("fault", .identifier, "'ours', 'customer' or 'other', apart from the remedy"),
    ("steps", .object, "The five steps of handling a problem, true or false each"),
    ("remedy", .object, "The generous act: what, cost, currency, asked"),
    ("circumstances", .list, "What was unusual"),
    ("rules_skipped", .list, "Which policies were not followed"),
    ("referred_by", .identifier, "The customer who brought this one"),
    ("heard", .object, "What 'swan listen' made of the words"),
  ]

  /// Those that people log; the others are ours.
  package static let logged = allCases.filter { $0 != .heard }

  /// The names of all, in their order.
  package static let names = definitions.map(\.name)

  /// The member of this name.
  package init?(named name: String) {
    guard let found = Member.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
