package import SwanArguments
package import SwanKit

/// `swan learn` teaches `listen` from a log with labels or ratings.
package struct Learn: Command {
  let plan: LessonPlan
  private let by: String?
  private let leftOut: String?
  let options: Classroom.Options
  let input: InputOptions

  package static let manual = Manual(
    name: "learn",
    summary: "Teach 'listen' from a labelled or rated log",
    stage: .listen,
    details: """
      Reads records with 'text' and learns from their words what --labels and --target say. Writes \
      a model, lines to read and to keep, for 'swan listen --model FILE'; and on standard error how \
      well it did on texts that it had not seen. The same records give the same bytes in any order.

      The model is linear: each word, and each two in a row, has a weight for each label, in \
      twentieths of log-odds. A target is a number or true and false, and is learnt as its place \
      between the lowest and the highest. 'rating', 'satisfied' and 'recommend' are heard as \
      'experience'; the names of the built-in model replace what it hears; any other is heard under \
      its own name, labels under 'labels'.

      On standard error: F1, precision and recall at the threshold with the best F1, the share that \
      is on the right side of one half, AUC, the correlation, log loss beside that of always saying the base rate, and by how much what was \
      said was off what was.

      A record is a hint when --hint MEMBER is true in it: a word or two by themselves, and what \
      they mean to you. Hints are learnt even when no other text has them, and what is said on \
      standard error leaves them out.
      """,
    examples: [
      Example(
        "Which words go with a late parcel?",
        command: "swan learn --target late --least-weight 5 2>account.txt",
        input: """
          {"text":"where is my parcel","late":true}
          {"text":"my parcel is late","late":true}
          {"text":"where is my order, it is late","late":true}
          {"text":"how do I pay","late":false}
          {"text":"how can I change my order","late":false}
          {"text":"do you ship abroad","late":false}

          """,
        output: """
          swan-listener 1
          # taught by 6 texts
          target la late -4 0 1

          ^how	la-6
          do	la-7
          how	la-6
          i	la-6
          is	la6

          """)
    ],
    seeAlso: ["listen"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    var plan = LessonPlan()
    plan.labels = try arguments.option(
      "labels", .member, help: "Learn the words of MEMBER, one or a list of them")
    plan.targets = try arguments.options(
      "target", .member, help: "Learn the number of MEMBER, such as the rating")
    plan.weight = try arguments.option(
      "weight", .member, help: "Count each record as often as MEMBER says")
    by = try arguments.option(
      "by", .member, help: "Tell how well it learnt for each value of MEMBER too")
    leftOut = try arguments.option(
      "leave-out", .member,
      help: "Judge by one value of MEMBER at a time instead of by fifths of all")
    plan.group = leftOut ?? by
    plan.leavesGroupsOut = leftOut != nil
    plan.hint = try arguments.option(
      "hint", .member,
      help: "Learn from records where MEMBER is true, but don't judge by them")
    self.plan = plan
    var options = Classroom.Options()
    options.size = try arguments.option(
      "size", .integer(in: 1...1_000_000), default: options.size,
      help: "Keep at most so many words and pairs")
    options.leastWeight = try arguments.option(
      "least-weight", .integer(in: 0...1000), default: options.leastWeight,
      help: "Leave out weights of fewer twentieths of log-odds")
    options.leastCount = try arguments.option(
      "least-count", .integer(in: 1...1000), default: options.leastCount,
      help: "Leave out words that are in fewer texts")
    options.seed = UInt64(
      try arguments.option(
        "seed", .integer(in: 0...), default: 1, help: "Draw the order of learning from this number")
    )
    options.ridge = try arguments.option(
      "ridge", .number(in: 0...1000), default: options.ridge,
      help: "Hold weights for targets back so much")
    options.labelRidge = try arguments.option(
      "label-ridge", .number(in: 0...1000), default: options.labelRidge,
      help: "Hold weights for labels back so much")
    self.options = options
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    if plan.labels == nil, plan.targets.isEmpty {
      throw .other("name what to learn: --labels MEMBER or --target MEMBER")
    }
    if by != nil, leftOut != nil {
      throw .other("--leave-out tells how well it learnt by its MEMBER; leave --by out")
    }
    if plan.targets.count > LessonPlan.mostTargets {
      throw .other("at most \(LessonPlan.mostTargets) targets can be learnt at once")
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    var options = options
    let engine = try input.engine(in: world, for: Self.self, extraMembers: plan.extraMembers)
    options.threads = engine.threads
    let (fold, summary) = try Engine(world, engine).run(LessonFold(plan))
    for name in fold.unmet.names {
      world.say(
        "no record has \(member(name, of: fold.unmet.known))", from: engine.messagePrefix)
    }
    guard let classroom = Classroom(fold.lessons, plan, options, in: world) else {
      throw UsageError.other(
        "there is nothing to learn: no record has 'text' and a label that \(options.leastLessons) share, or a number"
      )
    }
    var output = Output(world)
    try output.write(classroom.text)
    try output.flush()
    var errors = Output(world, descriptor: world.error, "(standard error)")
    try errors.write(classroom.account.text)
    try errors.flush()
    return summary.status
  }
}
