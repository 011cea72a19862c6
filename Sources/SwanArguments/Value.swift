/// How a value of type `Parsed` is written on the command line.
package struct Value<Parsed: Sendable>: Sendable {
  /// What stands for the value in help: `FILE`.
  package var placeholder: String
  /// What a shell may offer for it.
  package var completion: Completion
  /// What stands in for the value while arguments are only declared.
  package var sample: Parsed
  /// Reads the value, or says what would do.
  package var parse: @Sendable (String) throws(UnfitValue) -> Parsed
  /// Writes the value as it would be typed, to show a default.
  package var text: @Sendable (Parsed) -> String

  /// Creates a kind of value whose misspellings all get the same advice.
  ///
  /// - Parameters:
  ///   - placeholder: What stands for the value in help, in capitals.
  ///   - completion: What a shell may offer for it.
  ///   - sample: What stands in for the value while arguments are only declared.
  ///   - advice: What would do, as the end of an error: `write it like 7d`.
  ///   - text: Writes the value as it would be typed.
  ///   - parse: Reads the value; nil when it is none.
  package init(
    _ placeholder: String, completion: Completion = .anything, sample: Parsed, advice: String,
    text: @escaping @Sendable (Parsed) -> String = { "\($0)" },
    parse: @escaping @Sendable (String) -> Parsed?
  ) {
    self.init(
      placeholder, completion: completion, sample: sample, text: text,
      explaining: { (word) throws(UnfitValue) in
        guard let parsed = parse(word) else { throw UnfitValue(advice) }
        return parsed
      })
  }

  /// Creates a kind of value that explains each misspelling itself.
  ///
  /// - Parameters:
  ///   - placeholder: What stands for the value in help, in capitals.
  ///   - completion: What a shell may offer for it.
  ///   - sample: What stands in for the value while arguments are only declared.
  ///   - text: Writes the value as it would be typed.
  ///   - parse: Reads the value, or throws what would do.
  package init(
    _ placeholder: String, completion: Completion = .anything, sample: Parsed,
    text: @escaping @Sendable (Parsed) -> String = { "\($0)" },
    explaining parse: @escaping @Sendable (String) throws(UnfitValue) -> Parsed
  ) {
    self.placeholder = placeholder
    self.completion = completion
    self.sample = sample
    self.parse = parse
    self.text = text
  }

  /// The same kind of value under another placeholder.
  package func named(_ placeholder: String) -> Value {
    var copy = self
    copy.placeholder = placeholder
    return copy
  }
}

/// Why a text is not a value.
package struct UnfitValue: Error {
  /// What would do, as the end of an error: `write it like 7d`.
  package var advice: String

  /// Creates a reason.
  package init(_ advice: String) { self.advice = advice }
}
