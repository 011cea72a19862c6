/// What is wrong with the prose and the names of a catalog, a sentence each; empty when all is well.
package func lint(_ commands: [CommandInfo]) -> [String] {
  let names = commands.map(\.manual.name)
  var faults = repeated(names).map { "two commands are called \($0)" }
  for command in commands {
    let found = lint(command.manual, names) + lint(command.declarations)
    faults += found.map { "\(command.manual.name): \($0)" }
  }
  return faults + lintShared(commands)
}

private func lint(_ manual: Manual, _ names: [String]) -> [String] {
  var faults: [String] = []
  if !isKebab(manual.name) { faults.append("the name is not in kebab case") }
  if ["help", "complete", "completions"].contains(manual.name) {
    faults.append("the name is taken by swan itself")
  }
  faults += lint(manual.summary, of: "the summary")
  if manual.summary.count > 60 { faults.append("the summary is over 60 characters") }
  if manual.details.allSatisfy(\.isWhitespace) { faults.append("the details are missing") }
  for paragraph in Paragraph.all(of: manual.details) {
    switch paragraph {
    case .text(let text): faults += lintBlanks(text, of: "the details")
    case .verbatim(let lines):
      faults += lines.filter { $0.count + 2 > lineWidth }.map { line in
        "a line of the details is over \(lineWidth) columns: \(line.prefix(24))"
      }
    }
  }
  if manual.examples.isEmpty { faults.append("no example") }
  for example in manual.examples {
    faults += lint(example.title, of: "the example '\(example.title)'")
    let words = example.command.split(separator: " ")
    if !zip(words, words.dropFirst()).contains(where: { $0 == "swan" && $1 == manual.name }) {
      faults.append("the example '\(example.title)' does not call swan \(manual.name)")
    }
  }
  for (status, meaning) in manual.exitStatus {
    faults += lint(meaning, of: "the meaning of exit status \(status)")
  }
  let statuses = manual.exitStatus.map(\.status)
  faults += repeated(statuses).map { "exit status \($0) is explained twice" }
  for status in Set(manual.examples.map(\.status)).subtracting(statuses).sorted() {
    faults.append("exit status \(status) of an example is not explained")
  }
  for other in manual.seeAlso where !names.contains(other) || other == manual.name {
    faults.append("'see also' names \(other), which is no other command")
  }
  return faults
}

private func lint(_ declarations: [Declaration]) -> [String] {
  var faults: [String] = []
  for declaration in declarations {
    let spelling = declaration.spelling
    faults += lint(declaration.help, of: "the help of \(spelling)")
    // Words to be typed as they are stand beside each other: stop|skip|FILE.
    if declaration.kind != .flag, !declaration.placeholder.contains("|"),
      declaration.placeholder.contains(where: \.isLowercase)
    {
      faults.append("the placeholder of \(spelling) is not in capitals")
    }
    if declaration.kind == .operand { continue }
    for name in declaration.names where !isKebab(name) {
      faults.append("--\(name) is not in kebab case")
    }
    if let short = declaration.short, !short.isASCII || !short.isLetter {
      faults.append("-\(short) is no letter")
    }
    if let name = declaration.environment, !isVariable(name) {
      faults.append("\(name) of \(spelling) is no name like SWAN_JOURNAL")
    }
  }
  let options = declarations.filter { $0.kind != .operand }
  faults += repeated(options.flatMap(\.names)).map { "--\($0) is declared twice" }
  faults += repeated(options.compactMap(\.short)).map { "-\($0) is declared twice" }
  let places = declarations.filter { $0.kind == .operand }
  for (place, next) in zip(places, places.dropFirst()) {
    if place.presence == .repeatable {
      faults.append("\(place.placeholder) leaves no word for \(next.placeholder)")
    } else if place.presence == .optional, next.presence == .required {
      faults.append("\(place.placeholder) is optional, \(next.placeholder) after it is not")
    }
  }
  return faults
}

/// An option that commands share is the same in all of them.
private func lintShared(_ commands: [CommandInfo]) -> [String] {
  var faults: [String] = []
  var first: [String: (command: String, option: Declaration)] = [:]
  for command in commands {
    for option in command.options where option.group == .common {
      let name = command.manual.name
      if let other = first[option.name] {
        if other.option != option {
          faults.append("\(name): \(option.spelling) is not the same as in \(other.command)")
        }
      } else {
        first[option.name] = (name, option)
      }
    }
  }
  return faults
}

private func lint(_ text: String, of what: String) -> [String] {
  guard let first = text.first else { return ["\(what) is missing"] }
  var faults: [String] = []
  if first.isLowercase { faults.append("\(what) begins in lower case") }
  if text.hasSuffix(".") { faults.append("\(what) ends with a full stop") }
  if text.contains(where: \.isNewline) { faults.append("\(what) is over one line") }
  return faults + lintBlanks(text, of: what)
}

/// Blanks within a sentence are the indentation of a source line that was joined to the one before.
private func lintBlanks(_ text: String, of what: String) -> [String] {
  text.contains("  ") ? ["blanks in a row in \(what)"] : []
}

private func isKebab(_ name: String) -> Bool {
  name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
    !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }
}

private func isVariable(_ name: String) -> Bool {
  !name.isEmpty
    && name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
}

/// The elements that stand there more than once, each once.
private func repeated<T: Hashable>(_ elements: [T]) -> [T] {
  var counts: [T: Int] = [:]
  return elements.filter { element in
    counts[element, default: 0] += 1
    return counts[element] == 2
  }
}
