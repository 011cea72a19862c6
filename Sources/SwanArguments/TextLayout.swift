/// One paragraph of prose.
enum Paragraph {
  /// Words that are wrapped wherever they are shown.
  case text(String)
  /// Lines that stay as they are; their common indent of two spaces is removed.
  case verbatim([Substring])

  /// The paragraphs of `text`, which blank lines separate.
  static func all(of text: String) -> [Paragraph] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines in
      if lines.allSatisfy({ $0.hasPrefix("  ") }) {
        return .verbatim(lines.map { $0.dropFirst(2) })
      }
      return .text(lines.joined(separator: " "))
    }
  }
}

/// The column that no line of help passes.
let lineWidth = 80

/// The words of `text` in lines that begin with `indent` spaces and end by column `width`.
///
/// A longer word gets a line of its own.
func wrapped(_ text: String, indent: Int = 0, width: Int = lineWidth) -> [String] {
  var lines: [String] = []
  var line = ""
  let margin = String(repeating: " ", count: indent)
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? margin : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// The paragraphs of `text`, wrapped, with a blank line between them.
func wrappedParagraphs(_ text: String) -> [String] {
  Array(
    Paragraph.all(of: text).map { paragraph in
      switch paragraph {
      case .text(let text): wrapped(text)
      case .verbatim(let lines): lines.map { "  \($0)" }
      }
    }.joined(separator: [""]))
}

/// Terms with explanations beside them; a term too long for its column has a line of its own.
func table(_ items: [(term: String, text: String)]) -> [String] {
  let widths = items.map(\.term.count).filter { $0 <= 24 }
  let column = 2 + (widths.max() ?? 22) + 2
  return items.flatMap { term, text in
    var lines = wrapped(text, indent: column)
    let head = "  " + term
    if head.count + 2 <= column, let first = lines.first {
      lines[0] =
        head + String(repeating: " ", count: column - head.count)
        + first.dropFirst(column)
      return lines
    }
    return [head] + lines
  }
}

/// The lines of an example's input or output, without the last line's end.
func exampleLines(_ text: String) -> [String] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  return lines
}
