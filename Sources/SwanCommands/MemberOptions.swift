import SwanArguments
import SwanKit

/// An option for each member of an interaction: `--first-reply-at` for `first_reply_at`.
struct MemberOptions: Sendable {
  private var given: [(member: Member, value: MemberValue)] = []

  init(from arguments: inout Arguments) throws(UsageError) {
    for member in Member.logged {
      guard let value = try MemberOptions.value(of: member, from: &arguments) else { continue }
      given.append((member, value))
    }
  }

  /// Whether there is no interaction in the options.
  var isEmpty: Bool { given.isEmpty }

  /// The interaction as a line without its end; it began `now` unless the options say when.
  func line(now: Time) -> [UInt8] {
    var values = given
    if !values.contains(where: { $0.member == .at }) { values.append((.at, .moment(.time(now)))) }
    values.sort { $0.member.rawValue < $1.member.rawValue }
    var line = Array("{".utf8)
    for (place, (member, value)) in values.enumerated() {
      line += Array("\(place > 0 ? "," : "")\"\(member.name)\":".utf8)
      value.append(to: &line, now: now)
    }
    return line + Array("}".utf8)
  }

  private static func value(
    of member: Member, from arguments: inout Arguments
  ) throws(UsageError) -> MemberValue? {
    let name = String(member.name.map { $0 == "_" ? "-" : $0 })
    let help = member.meaning
    switch member.shape {
    case .identifier, .text:
      return try arguments.option(name, text(member), help: help).map { .text($0) }
    case .time where member == .promisedAt:
      // Promises lie ahead, and a span is one ago.
      return try arguments.option(name, .time, help: help).map { .moment(.time($0)) }
    case .time:
      return try arguments.option(name, .moment, help: help).map { .moment($0) }
    case .number:
      return try arguments.option(name, .number, help: help).map { .number($0) }
    case .count:
      return try arguments.option(name, .integer(in: 0...), help: help).map { .count($0) }
    case .flag:
      return try arguments.option(name, .oneOf(["true", "false"]), help: help)
        .map { .flag($0 == "true") }
    case .list:
      let texts = try arguments.options(name, .string, help: help)
      return texts.isEmpty ? nil : .list(texts)
    case .object where member == .steps:
      return try arguments.option(name, .steps, help: help).map { .object($0) }
    case .object:
      let parts = try arguments.options(name, .remedyPart, help: help)
      return parts.isEmpty ? nil : .object(parts)
    }
  }

  private static func text(_ member: Member) -> Value<String> {
    switch member {
    case .type: .oneOf(["interaction"])
    case .audience: .oneOf(["external", "internal"])
    case .fault: .oneOf(["ours", "customer", "other"])
    default: member.shape == .text ? .string : .string.named("WORD")
    }
  }
}

/// The value of a member, as an option gives it.
indirect enum MemberValue: Sendable {
  case text(String)
  case number(Double)
  case count(Int)
  case moment(Moment)
  case flag(Bool)
  case list([String])
  case object([ObjectPart])

  /// Appends it as JSON.
  func append(to line: inout [UInt8], now: Time) {
    switch self {
    case .text(let text): JSONText.append(text.utf8, to: &line)
    case .number(let number): line += Array(number.plain.utf8)
    case .count(let count): line += Array("\(count)".utf8)
    case .moment(let moment): line += Array("\"\(moment.time(now: now))\"".utf8)
    case .flag(let flag): line += Array("\(flag)".utf8)
    case .list(let texts):
      for (place, text) in texts.enumerated() {
        line += Array((place == 0 ? "[" : ",").utf8)
        JSONText.append(text.utf8, to: &line)
      }
      line += Array("]".utf8)
    case .object(let parts):
      for (place, part) in parts.enumerated() {
        line += Array("\(place == 0 ? "{" : ",")\"\(part.name)\":".utf8)
        part.value.append(to: &line, now: now)
      }
      line += Array("}".utf8)
    }
  }
}

/// A member of `steps` or `remedy`.
struct ObjectPart: Sendable {
  var name: String
  var value: MemberValue
}

extension Value<Time> {
  /// A time of its own, not a span.
  fileprivate static var time: Value {
    Value(
      "TIME", sample: Time(microseconds: 0), advice: "write it like 2026-01-31T09:30:00Z",
      parse: { Time($0) })
  }
}

extension Value<[ObjectPart]> {
  /// Steps that were taken, and with `no-` those that were not.
  fileprivate static var steps: Value {
    let known = ["acknowledge", "apologise", "fix", "attitude", "urgency"]
    return Value(
      "STEPS", sample: [],
      advice: "write it like acknowledge,apologise,no-fix; the steps are "
        + known.joined(separator: ", "),
      parse: { text in
        var parts: [ObjectPart] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
          let isTaken = !word.hasPrefix("no-")
          let name = String(isTaken ? word : word.dropFirst(3))
          guard known.contains(name), !parts.contains(where: { $0.name == name }) else {
            return nil
          }
          parts.append(ObjectPart(name: name, value: .flag(isTaken)))
        }
        return parts
      })
  }
}

extension Value<ObjectPart> {
  /// One thing about the remedy.
  fileprivate static var remedyPart: Value {
    Value(
      "KEY=VALUE", sample: ObjectPart(name: "what", value: .text("")),
      advice: "write what=TEXT, cost=NUMBER, currency=CODE or asked=true, one an option",
      parse: { text in
        guard let pair = try? Value<Pair>.pair.parse(text) else { return nil }
        switch pair.key {
        case "what", "currency":
          return ObjectPart(name: pair.key, value: .text(pair.value))
        case "cost":
          guard let cost = try? Value<Double>.number.parse(pair.value) else { return nil }
          return ObjectPart(name: pair.key, value: .number(cost))
        case "asked":
          guard let asked = Bool(pair.value) else { return nil }
          return ObjectPart(name: pair.key, value: .flag(asked))
        default: return nil
        }
      })
  }
}
