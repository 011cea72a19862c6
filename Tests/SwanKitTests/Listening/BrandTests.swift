import Foundation
import Testing

@testable import SwanKit

/// The built-in model knows how customers speak, not of whom.
struct BrandTests {
  /// The words that have a weight, alone or beside another.
  private static let known: Set<String> = {
    let model = ListenerModel.builtIn
    return Set(
      (0..<model.count).flatMap { row in
        model.name(row).split(separator: " ").map { $0.trimming { $0 == "~" || $0 == "^" } }
      })
  }()

  @Test(arguments: [
    "spotify", "minecraft", "xbox", "playstation", "paypal", "amazon", "netflix", "youtube",
    "dropbox", "hulu", "delta", "united", "southwest", "mojang", "tmobile", "verizon", "comcast",
    "uber", "yahoo", "apple", "microsoft", "fargo", "citibank", "equifax", "experian",
    "transunion", "navient", "nelnet", "barclays", "santander", "coinbase", "twitter", "facebook",
    "tesla", "walmart", "starbucks", "fedex", "tesco", "adobe", "att", "chase", "ebay", "gmail",
    "godaddy", "google", "instagram", "iphone", "nintendo", "outlook", "ps4", "reddit", "rockstar",
    "windows",
  ])
  func `a brand weighs nothing`(brand: String) { #expect(!Self.known.contains(brand)) }

  /// The words of the members `team` of the outside data, and whole handles.
  private static let teams: Set<String> = {
    var words: Set<String> = []
    for name in ["ibm_twitter_care_dev", "cfpb_dev"] {
      let text = (try? TimeSuites.data("jsonl/\(name).jsonl")).map {
        String(decoding: $0, as: UTF8.self)
      }
      for line in (text ?? "").split(separator: "\n") {
        guard
          let record = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let team = record["team"] as? String
        else { continue }
        words.insert(team.lowercased())
        // AmazonHelp is Amazon and Help, Ask_WellsFargo three words.
        for word in team.split(whereSeparator: { !$0.isLetter && $0 != "'" }) {
          words.insert(word.lowercased())
          for part in word.matches(of: #/[A-Z]?[a-z]+|[A-Z]+/#) {
            words.insert(part.output.lowercased())
          }
        }
      }
    }
    return words
  }()

  @Test(
    .enabled(if: TimeSuites.exists("jsonl/cfpb_dev.jsonl"), "the outside data is absent"))
  func `no word of a team's name has a weight, but for ordinary words`() {
    #expect(Self.teams.count > 500)
    let weighed = Self.teams.intersection(Self.known).subtracting(Self.ordinary).sorted()
    #expect(weighed == [], "\(weighed)")
  }

  @Test func `no handle of a team is known whole`() {
    for word in Self.known { #expect(!word.contains("@") && !word.contains("_")) }
  }

  /// Words of teams' names that are words of the dictionary, or letters.
  private static let ordinary = Set(
    """
    a ability access account accounts ace action ad advantage advisors agency air ally and \
    applied army ask assistance associated at attorney authority auto bank banks bb big billing \
    bureau bureaus business capital car card care cares cash center certified check circle city \
    clarity client club co coast collection collections collectors college communication \
    community companies company complete consumer control corporation credit data de debt direct \
    dynamic early education educational employees enterprise escrow exchange factors fair farm \
    federal fifth financial finest firm first focused force freedom fund funding g general glass \
    go gold golden grant great green group guide h health help helps higher holding home hunt i \
    id ii independent innovative information international internet into iron key law live loan \
    loans local location loss m management mark mb medical mid mission mobile money mortgage n \
    national network new north o of office one opportunity p partners pay payment payments \
    people's performance picture play plus point popular prestige prime prince process processing \
    professional professionals protection quality r real recovery reporting resolution \
    resources reverse s savings security select selling service services simple social source southern st state \
    states station student support system systems t team the third time title to total trust \
    turning u unlimited upgrade us usa v valley van warning well west world you am closing \
    collect hero hold max pan people pro round
    """.split(separator: " ").map(String.init))
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed))
  }
}
