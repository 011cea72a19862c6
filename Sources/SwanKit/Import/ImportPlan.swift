/// Which member of an interaction comes from where in a foreign record.
package struct ImportPlan: Sendable {
  /// A member to be made.
  struct Field: Sendable {
    let name: String
    /// The member, when swan knows it; others are the user's own.
    let member: Member?
    /// What stands before its value: `,"name":`.
    let key: [UInt8]
    /// Where it may come from, best first.
    var paths: [Path] = []
    /// Whether the user said where it comes from.
    var isMapped = false
    /// The value that the user set, as JSON.
    var fixed: [UInt8]?

    init(_ name: String, _ member: Member?) {
      self.name = name
      self.member = member
      key = Array(",\"\(name)\":".utf8)
    }
  }

  /// A way to a value: the name of a column, else names of members, each in the one before.
  struct Path: Sendable {
    let text: String
    /// The numbers, in the plan's names, of the whole text and of its first part.
    let whole: Int
    let first: Int
    /// The parts after the first.
    let rest: [[UInt8]]
  }

  /// A path without its texts: most are not there, and this is enough to see it.
  struct Step: Sendable {
    /// The indices of the field, and of the path in the field.
    let field: Int
    let path: Int
    let whole: Int
    /// -1 where the path is but one name.
    let first: Int
    let member: Member?
    let isMapped: Bool
  }

  /// The members to be made, known ones first, in the order of ``Member``.
  private(set) var fields: [Field]
  /// The list each of whose elements makes an interaction.
  private(set) var each: Path?
  /// What tells that a record, or an element, is a message of ours: any of these texts at its path.
  private(set) var ours: [(path: Path, text: [UInt8])] = []
  /// The names at the top of a record that matter.
  private(set) var names = Names()
  let values: ImportValues

  /// A plan that takes members under their own names.
  package init(_ values: ImportValues) {
    self.values = values
    fields = Member.logged.filter { $0 != .type }.map { Field($0.name, $0) }
    for index in fields.indices { fields[index].paths = [path(fields[index].name)] }
  }

  /// What the user named: each record, and each table, should have one of the paths.
  struct Wish: Sendable {
    let option: String
    let paths: [Path]

    /// The paths, as one would say them.
    var text: String { paths.map { "'\($0.text.harmless(40))'" }.joined(separator: " or ") }
  }

  var wishes: [Wish] {
    let mapped = fields.filter { $0.isMapped && $0.fixed == nil && !$0.paths.isEmpty }
    return mapped.map { Wish(option: "--field \($0.name)", paths: $0.paths) }
      + (each.map { [Wish(option: "--each", paths: [$0])] } ?? [])
      + (ours.isEmpty ? [] : [Wish(option: "--ours", paths: ours.map(\.path))])
  }

  /// Says which column a table with these columns lacks; nil where it has all.
  func missingColumn(in columns: [String]) -> String? {
    let known = Set(columns)
    let missing = wishes.first { wish in !wish.paths.contains { known.contains($0.text) } }
    guard let missing else { return nil }
    let near = columns.first { column in
      let column = column.lowercased()
      return missing.paths.map { $0.text.lowercased() }.contains { word in
        word.isMisspelling(of: column) || word.utf8.count > 2 && column.hasPrefix(word)
      }
    }
    return "no column \(missing.text)"
      + (near.map { "; did you mean '\($0.harmless(40))'?" } ?? " (\(columns.listed))")
  }

  /// Whether the user said that there is no id.
  package var hasNoID: Bool {
    fields.contains { $0.member == .id && $0.isMapped && $0.paths.isEmpty }
  }

  /// Whether any member was set.
  var setsMembers: Bool { fields.contains { $0.fixed != nil } }

  /// The paths of all fields that are not set, in the order of the fields.
  var steps: [Step] {
    fields.enumerated().filter { $1.fixed == nil }.flatMap { index, field in
      field.paths.enumerated().map { place, path in
        Step(
          field: index, path: place, whole: path.whole,
          first: path.rest.isEmpty ? -1 : path.first, member: field.member,
          isMapped: field.isMapped)
      }
    }
  }

  /// Takes the member `name` from the first of `paths` that a record has.
  ///
  /// - Throws: when there can be no such member.
  package mutating func map(_ name: String, from paths: [String]) throws(ImportPlanError) {
    let index = try field(name)
    let added = paths.map { path($0) }
    fields[index].paths = (fields[index].isMapped ? fields[index].paths : []) + added
    fields[index].isMapped = true
  }

  /// Gives every interaction the member `name`.
  ///
  /// - Throws: when there can be no such member, or the text can't be its value.
  package mutating func set(_ name: String, to text: String) throws(ImportPlanError) {
    let index = try field(name)
    var json: [UInt8] = []
    JSONText.append(text.utf8, to: &json)
    if let shape = fields[index].member?.shape {
      guard !text.isEmpty else { throw ImportPlanError("--set \(name)= gives no value") }
      var value: [UInt8] = []
      var values = values
      do throws(ImportMisfit) {
        try unsafe json.withUnsafeBytes { bytes in
          Result { () throws(ImportMisfit) in
            unsafe try values.append(bytes, as: shape, to: &value)
          }
        }.get()
      } catch {
        throw ImportPlanError("--set \(name)=\(text) does not fit; \(error.advice)")
      }
      json = value
    }
    fields[index].fixed = json
  }

  /// Makes an interaction of each element of the list at `path`.
  package mutating func split(at path: String) { each = self.path(path) }

  /// Takes what has `text` at `path` as a message of ours.
  package mutating func takeAsOurs(_ text: String, at path: String) {
    ours.append((self.path(path), Array(text.utf8)))
  }

  /// Whether these are the members of a message of ours.
  func isOurs(_ members: ImportMembers, _ text: UnsafeRawBufferPointer) -> Bool {
    if ours.isEmpty { return false }
    var members = members
    return ours.contains { path, wanted in
      guard let found = unsafe members.find(path, in: text) else { return false }
      let value = unsafe UnsafeRawBufferPointer(rebasing: text[found.value])
      guard unsafe value.first == UInt8(ascii: "\"") else {
        return unsafe value.elementsEqual(wanted)
      }
      let inside = unsafe UnsafeRawBufferPointer(rebasing: value[1..<value.count - 1])
      return unsafe JSONText.unescaped(inside) == wanted
    }
  }

  private mutating func path(_ text: String) -> Path {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Array($0.utf8) }
    return Path(
      text: text, whole: number(Array(text.utf8)), first: number(parts[0]),
      rest: Array(parts.dropFirst()))
  }

  private mutating func number(_ name: [UInt8]) -> Int {
    unsafe name.withUnsafeBytes { unsafe Int(names.number(of: $0)) }
  }

  /// The place of a field, which is added if it is the user's own.
  private mutating func field(_ name: String) throws(ImportPlanError) -> Int {
    if let index = fields.firstIndex(where: { $0.name == name }) { return index }
    if name == "type" {
      throw ImportPlanError("'type' is always interaction; keep yours under another name")
    }
    if name == "source" {
      throw ImportPlanError("'source' holds what is not mapped; choose another name")
    }
    let isPlain =
      name.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 }
      && name.utf8.first.map { 97...122 ~= $0 } == true
    guard isPlain else {
      throw ImportPlanError(
        "'\(name.harmless(80))' is no name for a member; write it like first_reply_at")
    }
    if let near = Member.allCases.first(where: { name.isMisspelling(of: $0.name) }) {
      throw ImportPlanError("unknown member '\(name)'; did you mean '\(near.name)'?")
    }
    fields.append(Field(name, nil))
    return fields.count - 1
  }
}

/// Why there can be no such plan, as one sentence.
package struct ImportPlanError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

extension String {
  /// Whether one letter more, less, other, or swapped with the next makes it `word`.
  func isMisspelling(of word: String) -> Bool {
    var own = Array(utf8)[...]
    var other = Array(word.utf8)[...]
    while let first = own.first, first == other.first {
      own.removeFirst()
      other.removeFirst()
    }
    while let last = own.last, last == other.last {
      own.removeLast()
      other.removeLast()
    }
    return own.count <= 1 && other.count <= 1 || own.count == 2 && own.reversed() == Array(other)
  }

  /// At most so many characters, none of which a terminal minds.
  func harmless(_ limit: Int) -> String {
    let scalars = unicodeScalars.prefix(limit).map { scalar in
      [.control, .format].contains(scalar.properties.generalCategory)
        ? "\u{fffd}" : Character(scalar)
    }
    return String(scalars) + (unicodeScalars.count > limit ? "..." : "")
  }
}

extension [String] {
  /// The names of columns, as a message shows them: at most 24.
  var listed: String {
    let shown = prefix(24).map { $0.harmless(40) }.joined(separator: ", ")
    return "columns: \(shown)\(count > 24 ? ", ..." : "")"
  }
}
