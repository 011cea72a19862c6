/// How pleased a text sounds, −1 to 1, from the chances that it is called pleased and that it is called
/// displeased.
///
/// With p the chance of the one and n of the other, a reader calls the text pleased alone with
/// P₊ = p(1 − n), displeased alone with P₋ = n(1 − p), and otherwise neither or both, P₀ = 1 − P₊ − P₋. Of
/// two readers who agree, s = (P₊² − P₋²) / (P₊² + P₋² + P₀²) is how much more often they agree on pleased.
///
/// A plain difference p − n calls most plain questions somewhat bad, since in letters to a service much is;
/// here they stay near 0, what is clear goes to the ends, and s orders texts as well.
///
/// Of p = 0.8 and n = 0.1: 0.8834. Of 0.15 and 0.35: −0.1702. Of 0.9 and 0.9: 0.
enum Sentiment {
  /// In ten-thousandths, as the chances are.
  @inline(__always)
  static func of(pleased: Int32, displeased: Int32) -> Int32 {
    let one: Int64 = 10_000
    let (p, n) = (Int64(pleased), Int64(displeased))
    // In ten-millionths, so that squares and what they are multiplied with have room.
    let plus = p &* (one &- n) / 10
    let minus = n &* (one &- p) / 10
    let rest = 10_000_000 &- plus &- minus
    let (good, bad) = (plus &* plus, minus &* minus)
    let all = good &+ bad &+ rest &* rest
    let double = 2 &* (good &- bad) &* one
    // Halves are rounded away from 0.
    return Int32(truncatingIfNeeded: (double &+ (double < 0 ? 0 &- all : all)) / (2 &* all))
  }
}
