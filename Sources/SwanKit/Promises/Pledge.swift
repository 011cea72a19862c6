/// What is promised with an interaction, whether it is written down there or follows from a file.
struct Pledge {
  var promise: Promise
  /// In microseconds.
  var deadline: Int64
  /// When it was done, as far as the interaction says; `Interaction.absent` where it does not.
  var doneAt: Int64
}

extension PromiseBook {
  /// What is promised with an interaction; nil where nothing is, or nothing that the file knows.
  func pledge(of interaction: Interaction) -> Pledge? {
    if let (promise, deadline) = stamp(for: interaction) {
      return Pledge(
        promise: promise, deadline: deadline.microseconds, doneAt: promise.doneAt(in: interaction))
    }
    guard interaction.promisedAt != Interaction.absent,
      let name = interaction.record.text(.promise),
      let place = self.promise(named: name.utf8, at: Time(microseconds: interaction.at))
    else { return nil }
    let promise = file.promises[place]
    return Pledge(
      promise: promise, deadline: interaction.promisedAt, doneAt: promise.doneAt(in: interaction))
  }
}

extension Promise {
  /// When an interaction says that it was done; what is resolved needs no reply any more.
  fileprivate func doneAt(in interaction: Interaction) -> Int64 {
    let (replied, resolved) = (interaction.firstReplyAt, interaction.resolvedAt)
    if clock == .resolution || replied == Interaction.absent { return resolved }
    return resolved == Interaction.absent ? replied : min(replied, resolved)
  }
}
