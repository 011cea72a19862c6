// What to say where a condition goes on in a way that it can't.

extension ConditionScanner {
  /// Signs of other languages, the longer first, and what they are here.
  private static let signs = [
    ("===", "=="), ("!==", "!="), ("=<", "<="), ("=>", ">="), ("<>", "!="), ("=~", "contains"),
    ("&&", "and"), ("||", "or"), ("=", "=="), ("&", "and"), ("|", "or"), ("!", "not"),
    ("~", "contains"), ("≤", "<="), ("≥", ">="), ("≠", "!="),
  ]

  /// Words of other languages, in lower case, and what they are here.
  private static let words = [
    "and": "and", "or": "or", "not": "not", "in": "in", "contains": "contains", "has": "has",
    "is": "==", "equals": "==", "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">",
    "ge": ">=", "contain": "contains", "includes": "contains", "include": "contains",
    "like": "contains", "matches": "contains", "exists": "has",
  ]

  /// What is wrong where an operator is due, or the end.
  func unexpected() -> ConditionFault {
    if let last = lastWord, let meant = Self.meant(last.text), ["not", "has"].contains(meant) {
      return ConditionFault(Self.advice(last.text, meant), at: last.at)
    }
    if let word, let meant = Self.meant(text(word)) {
      return ConditionFault(Self.advice(text(word), meant), at: at)
    }
    if let fault = foreignSign { return fault }
    if peek() == UInt8(ascii: ")") {
      return ConditionFault("this ')' closes nothing; leave it out", at: at)
    }
    if isNextRelation {
      return ConditionFault("a condition can't be compared; join conditions with and, or", at: at)
    }
    return ConditionFault("expected an operator, such as ==, <=, contains, in, and, or", at: at)
  }

  /// What is wrong where a value is due.
  func missingValue() -> ConditionFault {
    if let word, text(word) == "null" {
      return ConditionFault("null is as good as absent; write not has reply", at: at)
    }
    if let fault = foreignSign { return fault }
    if !isAtEnd, isPunctuation(at) {
      return ConditionFault("write texts in plain quotes, \"like this\"", at: at)
    }
    return ConditionFault(
      "expected a member such as rating, or a value such as 2, \"social\", 7d, 2026-01-31", at: at)
  }

  private var foreignSign: ConditionFault? {
    if isNextRelation { return nil }
    for (sign, meant) in Self.signs where bytes[at...].starts(with: sign.utf8) {
      return ConditionFault(Self.advice(sign, meant), at: at)
    }
    return nil
  }

  private static func meant(_ word: String) -> String? {
    let small = word.lowercased()
    return words[small].flatMap { $0 == word ? nil : $0 }
  }

  private static func advice(_ found: String, _ meant: String) -> String {
    "'\(found)' is no operator; did you mean '\(meant)'?"
  }
}
