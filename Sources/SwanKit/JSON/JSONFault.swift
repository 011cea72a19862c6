/// What keeps bytes from being JSON: a reason, and the offset of the byte where it shows.
package struct JSONFault: Error, Hashable {
  package var reason: Reason
  /// Bytes from the start of the line or document.
  package var offset: Int

  package enum Reason: UInt8, Sendable {
    case expectedObject
    case expectedName
    case expectedColon
    case expectedValue
    case expectedCommaOrBrace
    case expectedCommaOrBracket
    case unclosedString
    case controlInString
    case badEscape
    case badUnicodeEscape
    case badUTF8
    case badNumber
    case tooDeep
    case trailing
    case unexpectedEnd
  }
}

extension JSONFault.Reason {
  /// One sentence: what would have been right.
  package var sentence: String {
    switch self {
    case .expectedObject: "expected an object: one record a line, starting with '{'"
    case .expectedName: "expected a member name in double quotes"
    case .expectedColon: "expected ':' after a member name"
    case .expectedValue: "expected a value"
    case .expectedCommaOrBrace: "expected ',' or '}' after a member"
    case .expectedCommaOrBracket: "expected ',' or ']' after an element"
    case .unclosedString: "expected '\"' before the end of the line"
    case .controlInString: "a control character in a string; write it escaped, as \\u00XX"
    case .badEscape: "an unknown escape; a backslash is written \\\\"
    case .badUnicodeEscape: "expected four hexadecimal digits after \\u"
    case .badUTF8: "bytes that are not UTF-8; convert the file with iconv -t UTF-8"
    case .badNumber: "a number that JSON does not know"
    case .tooDeep: "nested more than 128 deep"
    case .trailing: "expected the end of the line after the record"
    case .unexpectedEnd: "the text ends inside a value"
    }
  }
}
