/// What is true of the company, as NDJSON lines of type `truth`; levels in thousandths of a star.
extension SimulatedCompany {
  /// Whether the recovery of a problem was truly done well.
  func appendTruth(ofProblem experience: SimulatedExperience, to output: inout [UInt8]) {
    output.append(addingCapacity: SimulationText.roomForLine) { text in
      text.name("{\"type\":\"truth\",\"case\":\"k-", experience.number, width: 8)
      text.add(",\"customer\":")
      text.customer(experience.customer)
      if let agent = experience.agent { text.name(",\"agent\":\"a-", agent + 1, width: 3) }
      text.add(",\"well\":")
      text.bool(experience.isWell)
      text.add("}\n")
    }
  }

  /// Per customer served the level, the interactions and whether the customer left; per agent the
  /// level; per day the drift.
  func appendTruth(to output: inout [UInt8]) {
    for (index, customer) in customers.enumerated() where customer.count > 0 {
      output.append(addingCapacity: SimulationText.roomForLine) { text in
        text.add("{\"type\":\"truth\",\"customer\":")
        text.customer(index)
        text.add(",\"level\":")
        text.add(level(ofCustomer: index))
        text.add(",\"interactions\":")
        text.add(Int(customer.count))
        text.add(",\"left\":")
        text.bool(customer.hasLeft)
        text.add("}\n")
      }
    }
    for (index, level) in agentLevels.enumerated() {
      output.append(addingCapacity: SimulationText.roomForLine) { text in
        text.name("{\"type\":\"truth\",\"agent\":\"a-", index + 1, width: 3)
        text.add(",\"team\":\"")
        text.add(Self.teams[team(of: index)])
        text.add("\",\"level\":")
        text.add(level)
        text.add("}\n")
      }
    }
    for (index, level) in drift.enumerated() {
      output.append(addingCapacity: SimulationText.roomForLine) { text in
        text.add("{\"type\":\"truth\",\"day\":\"")
        text.date(scale.firstMidnight / 86_400 + index)
        text.add("\",\"drift\":")
        text.add(level)
        text.add("}\n")
      }
    }
  }

  /// The agent's team, or the desk at which agents take turns to serve colleagues.
  func teamName(_ experience: SimulatedExperience) -> StaticString {
    guard !experience.isColleague else { return Self.desks[experience.customer / 20 % 4] }
    return Self.teams[team(of: experience.agent ?? 0)]
  }

  private static let teams: [StaticString] = [
    "orders", "returns", "delivery", "technical", "billing", "stores", "repairs", "accounts",
    "north", "south", "evening", "welcome",
  ]
  private static let desks: [StaticString] = ["it-help", "people-desk", "facilities", "it-help"]
}

extension OutputSpan where Element == UInt8 {
  /// A colleague is a customer too, with a name of another sort.
  mutating func customer(_ customer: Int) {
    if SimulatedCompany.isColleague(customer) {
      name("\"e-", customer + 1, width: 5)
    } else {
      name("\"c-", customer + 1, width: 5)
    }
  }
}
