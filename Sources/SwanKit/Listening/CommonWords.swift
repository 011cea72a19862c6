/// The words that are met most often in what people write, the most frequent first.
///
/// The list is rough and need not be more: it tells cues by which of their words to be sought. By
/// Zipf's law (G. K. Zipf, Human behavior and the principle of least effort, 1949) the word at place
/// n is met about 1/n as often as the first.
enum CommonWords {
  static let list: StaticString = """
    the i a to and you it in for my is of ? ! that on was name this your with me no at not so be \
    but one have do it's just are like they what i'm all as from if about can he how out an up \
    we get good now got don't love time when there by still has would thanks that's people back \
    been had new thank who know or i've more them will too day she really same his off see can't \
    right only never could then think even you're says her well two why did does after much lol \
    here first want because didn't than i'd way need say came him us go left someone phone some \
    every since again over nothing any wrong bad sorry before our were said without down being \
    great very last call make should thing old told work feel take better years days man am \
    doesn't yes minutes made their please going though game which actually these happy he's \
    asked oh best where what's next year look something other help hope three yeah isn't wow \
    mean life nice today ever lost hour sent find keep also number went free into come long took \
    flight guy its bag week open always four i'll app those team through makes give account read \
    most order sure post whole you've answer times second let many another nobody anything wait \
    late ok getting while
    """
}
