/// Teaches a listener, and finds out by cross-validation how well it has learnt.
///
/// The lessons are put into five groups by a hash of their text, or by a member of theirs; each group
/// is heard by a model that learnt from the others. From what those models say follow the account, the
/// thresholds, and the scale: sums are stretched by Platt's two numbers, so that probabilities are true
/// (source: Platt 1999). The model that is written learns from all.
package struct Classroom: Sendable {
  package struct Options: Sendable {
    package var seed: UInt64 = 1
    package var threads = 1
    /// λ of ``LinearFit``.
    package var ridge = 1.5
    package var labelRidge = 1.5
    /// In how many lessons a feature must be.
    package var leastCount = 2
    /// How many features the model may keep at most.
    package var size = 1_000_000
    /// Weights that are nearer to 0, in twentieths of log-odds, are left out.
    package var leastWeight = 1
    /// How many lessons a label needs.
    package var leastLessons = 10

    package init() {}
  }

  package let account: Account
  /// The model's file.
  package let text: [UInt8]

  /// Learns, with a bar on the world's terminal; nil when there is nothing to learn.
  package init?(
    _ gathered: [Lesson], _ plan: LessonPlan, _ options: Options, in world: World
  ) {
    let lessons = Classroom.latest(gathered)
    let heads = Classroom.heads(lessons, plan, options)
    guard !heads.isEmpty, !lessons.isEmpty else { return nil }
    let examples = Examples(lessons, heads: heads, leastCount: options.leastCount)
    let groups = Classroom.groups(lessons, plan)
    let fit = LinearFit.Options(
      ridge: Float(options.ridge), labelRidge: Float(options.labelRidge), seed: options.seed)
    let rounds = (groups.names.count + 1) * fit.rounds
    let state = Shared((done: 0, bar: Progress(world)))
    // The last is the model itself, which learns from all.
    let passes = concurrentMap(groups.names.count + 1, threads: options.threads) { group in
      let isWhole = group == groups.names.count
      let own = LinearFit(examples)
      let chosen = examples.lessons.indices.filter { isWhole || groups.places[$0] != group }
      own.run(chosen, fit) {
        state.withLock { state in
          state.done += 1
          state.bar.reached(state.done, of: rounds)
        }
      }
      let kept = own.prune(options)
      return Pass(
        fit: own, kept: kept,
        sums: isWhole
          ? [] : own.sums(of: examples.lessons.indices.filter { groups.places[$0] == group }))
    }
    state.withLock { $0.bar.finish() }
    let sums = Classroom.inOrder(passes.dropLast().map(\.sums), examples, groups)
    let scales = heads.indices.map { PlattScale(examples, head: $0, sums, groups) }
    account = Account(examples, plan, groups, sums, scales)
    guard let whole = passes.last else { return nil }
    text = Classroom.text(whole, examples, scales, account)
  }

  private struct Pass: @unchecked Sendable {
    var fit: LinearFit
    var kept: [Int]
    var sums: [Float]
  }

  /// Of several lessons with one id, the latest; all in the order of their content.
  private static func latest(_ gathered: [Lesson]) -> [Lesson] {
    var best: [[UInt8]: Lesson] = [:]
    var others: [Lesson] = []
    for lesson in gathered {
      guard !lesson.id.isEmpty else {
        others.append(lesson)
        continue
      }
      guard let known = best[lesson.id] else {
        best[lesson.id] = lesson
        continue
      }
      if (known.revisedAt, Lesson.precedes(known, lesson) ? 0 : 1) < (lesson.revisedAt, 1) {
        best[lesson.id] = lesson
      }
    }
    return (others + best.values).sorted(by: Lesson.precedes)
  }

  /// The labels that have lessons enough, by name, then the targets.
  private static func heads(
    _ lessons: [Lesson], _ plan: LessonPlan, _ options: Options
  ) -> [Examples.Head] {
    var counts: [String: Int] = [:]
    for lesson in lessons {
      for label in lesson.labels ?? [] { counts[label, default: 0] += 1 }
    }
    // Each needs a code of two letters.
    let labels = counts.filter { $0.value >= options.leastLessons }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(500).map(\.key).sorted()
    let targets = plan.targets.enumerated().map { place, name in
      let numbers = lessons.map { $0.targets[place] }.filter { !$0.isNaN }
      let low = numbers.min() ?? 0
      let high = numbers.max() ?? 1
      return Examples.Head(
        name: name, isLabel: false, range: low < high ? low...high : min(low, 0)...max(high, 1))
    }
    return labels.map { Examples.Head(name: $0, isLabel: true) } + targets
  }

  /// The groups that are left out in turn: the group of each lesson, and their names.
  struct Groups: Sendable {
    /// By lesson; -1 for one that is never left out.
    var places: [Int]
    var names: [String]

    /// Whether a lesson says how well the others were learnt.
    func isAsked(_ lesson: Int) -> Bool { places[lesson] >= 0 }
  }

  private static func groups(_ lessons: [Lesson], _ plan: LessonPlan) -> Groups {
    guard plan.leavesGroupsOut else {
      return Groups(
        places: lessons.map { lesson in
          lesson.isHint
            ? -1 : Int(unsafe lesson.text.withUnsafeBytes { unsafe StableHash.of($0) } % 5)
        }, names: (1...5).map { "fold \($0)" })
    }
    let names = Set(lessons.filter { !$0.isHint }.map(\.group)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return Groups(
      places: lessons.map { $0.isHint ? -1 : places[$0.group] ?? -1 }, names: names)
  }

  /// The sums of all lessons, each from the model that did not know it, in their order.
  private static func inOrder(
    _ parts: [[Float]], _ examples: Examples, _ groups: Groups
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: examples.count * examples.stride)
    var next = [Int](repeating: 0, count: parts.count)
    for lesson in 0..<examples.count where groups.isAsked(lesson) {
      let group = groups.places[lesson]
      for head in 0..<examples.stride {
        sums[lesson * examples.stride + head] = parts[group][next[group] + head]
      }
      next[group] += examples.stride
    }
    return sums
  }

  private static func text(
    _ pass: Pass, _ examples: Examples, _ scales: [PlattScale], _ account: Account
  ) -> [UInt8] {
    let heads = examples.heads.enumerated().map { place, head in
      ListenerModel.Head(
        name: head.name, bias: scales[place].scaled(pass.fit.biases[place]),
        threshold: head.isLabel ? account.heads[place].threshold : nil, range: head.range)
    }
    let names = examples.names(of: pass.kept)
    var features: [(name: String, weights: [Int8])] = []
    for (feature, name) in zip(pass.kept, names) {
      let weights = heads.indices.map { head in
        Int8(clamping: scales[head].stretched(pass.fit.weight(feature, head)))
      }
      if weights.contains(where: { $0 != 0 }) { features.append((name, weights)) }
    }
    features.sort { $0.name < $1.name }
    return ModelText.text(heads: heads, remarks: account.remarks, features: features)
  }
}

extension LinearFit {
  /// Leaves out the weights that say little, and the features that say least; gives back those kept.
  func prune(_ options: Classroom.Options) -> [Int] {
    let least = (Float(options.leastWeight) - 0.5) / Float(LogOdds.unit)
    var worth: [(worth: Float, feature: Int)] = []
    for feature in featureCounts.indices {
      var sum: Float = 0
      for head in biases.indices {
        let own = weight(feature, head)
        if own.magnitude < least {
          setWeight(feature, head, 0)
        } else {
          sum += own * own
        }
      }
      if sum > 0 { worth.append((sum * Float(featureCounts[feature]), feature)) }
    }
    worth.sort { ($1.worth, $0.feature) < ($0.worth, $1.feature) }
    for (_, feature) in worth.dropFirst(options.size) {
      for head in biases.indices { setWeight(feature, head, 0) }
    }
    return worth.prefix(options.size).map(\.feature).sorted()
  }

  /// The log-odds of some lessons, one after another.
  func sums(of lessons: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: lessons.count * biases.count)
    unsafe sums.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for (place, lesson) in lessons.enumerated() {
        unsafe findSums(lesson, start + place * biases.count)
      }
    }
    return sums
  }
}
