package import SwanArguments
package import SwanKit

/// `swan listen` writes into each interaction what the customer's words say.
package struct Listen: Command {
  let models: [String]
  let isAlone: Bool
  let explains: Bool
  let input: InputOptions

  package static let manual = Manual(
    name: "listen",
    summary: "Hear what the customer's words and our replies say",
    stage: .listen,
    details: """
      Writes a member 'heard' into each interaction that has 'text' or 'reply', and leaves every \
      other byte as it was; an older 'heard' is replaced. Offline, and the same for each record \
      wherever it stands.

      From the customer's words: 'sentiment', -1 to 1; 'emotions', those that clear their \
      threshold, with their probability; 'complaint', the chance that they tell of an expectation \
      that was not met; 'experience', 0 to 1, the words' estimate of the rating, which \
      'score-amazement' uses where there is none; 'signals', with the words that show them. From \
      our reply: 'steps', which of acknowledge, apologise, fix and attitude it shows. Text that is \
      not English has 'language' unknown, and nothing is guessed.

      With --why, each number is taken apart: the words that moved it, in twentieths of log-odds, \
      which with the bias add up to its sum; the probability is 1/(1 + e^(-sum/20)). With p and n \
      those of 'positive' and 'negative', a = p(1 - n), b = n(1 - p) and c = 1 - a - b, 'sentiment' \
      is (aa - bb)/(aa + bb + cc): of two readers who agree on a text, how much more often they \
      call it pleased than displeased.
      """,
    examples: [
      Example(
        "What do these words say, and did we answer well?",
        command: "swan listen",
        input: """
          {"id":1,"text":"You always sort it out so quickly, thank you!"}
          {"id":2,"text":"still no refund after three weeks","reply":"We're so sorry. The refund was issued today."}
          {"id":3,"text":"¿Por qué no llega mi paquete?"}

          """,
        output: """
          {"id":1,"text":"You always sort it out so quickly, thank you!","heard":{"language":"en","sentiment":0.9944,"emotions":{"gratitude":0.9953},"complaint":0.0339,"experience":0.8176,"signals":{"always_good":"always sort","thanks":"thank you"}}}
          {"id":2,"text":"still no refund after three weeks","reply":"We're so sorry. The refund was issued today.","heard":{"language":"en","sentiment":-0.9993,"emotions":{"neutral":0.657},"complaint":0.9644,"experience":0.1545,"signals":{"uncertain":"still no refund"},"steps":{"acknowledge":false,"apologise":true,"fix":true,"attitude":true},"shown":{"apologise":"sorry","fix":"refund was","attitude":"so sorry"}}}
          {"id":3,"text":"¿Por qué no llega mi paquete?","heard":{"language":"unknown"}}

          """),
      Example(
        "Why does this count as a complaint?",
        command: "swan listen --why",
        input: """
          {"id":4,"text":"it hasn't arrived"}

          """,
        output: """
          {"id":4,"text":"it hasn't arrived","heard":{"language":"en","sentiment":-0.8493,"emotions":{"neutral":0.5498},"complaint":0.3659,"experience":0.3208,"signals":{},"why":{"positive":{"sum":-49,"bias":-19,"words":{"~arrived":-17,"hasn't":-14,"hasn't arrived":-8,"it":5,"arrived":4}},"negative":{"sum":22,"bias":-9,"words":{"~arrived":15,"hasn't":13,"hasn't arrived":7,"^it":-2,"it":-2}},"complaint":{"sum":-11,"bias":-28,"words":{"hasn't":10,"arrived":5,"~arrived":2,"^it":-1,"hasn't arrived":1}},"experience":{"sum":-15,"bias":-1,"words":{"~arrived":-7,"hasn't":-5,"hasn't arrived":-4,"it":2}},"neutral":{"sum":4,"bias":8,"words":{"it":-3,"hasn't":-2,"arrived":1}}}}}

          """),
    ],
    seeAlso: ["learn", "score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    models = try arguments.options(
      "model", .file, help: "Listen with a model of 'swan learn' too; what both know, it says")
    isAlone = arguments.flag("only", help: "Listen with the models of --model alone")
    explains = arguments.flag("why", help: "Show the words that moved each number, and by how much")
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    if isAlone, models.isEmpty { throw .other("--only needs a --model") }
  }

  package func run(in world: World) throws -> ExitStatus {
    let engine = try input.engine(in: world, for: Self.self)
    var all: [ListenerModel] = []
    if let model = ListenFilter.prepare(threads: engine.threads, builtIn: !isAlone) {
      all.append(model)
    }
    for path in models { all.append(try Listen.model(path, in: world)) }
    return try Engine(world, engine).run(ListenFilter(all, explains: explains)).status
  }

  private static func model(_ path: String, in world: World) throws -> ListenerModel {
    guard let text = try world.readFile(path) else {
      throw UsageError.other("no model '\(path)'; 'swan learn' writes one")
    }
    do throws(ModelText.Fault) {
      return try ModelText.model(Array(text.utf8))
    } catch {
      throw UsageError.other("\(path):\(error.line): expected \(error.reason)")
    }
  }
}
