/// The emotions that the built-in model knows.
enum Emotions {
  static let names: Set<String> = [
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity",
    "desire", "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear",
    "frustration", "gratitude", "grief", "joy", "love", "nervousness", "neutral", "optimism",
    "pride", "realization", "relief", "remorse", "sadness", "surprise",
  ]
}
