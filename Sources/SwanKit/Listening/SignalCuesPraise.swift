extension SignalCues {
  /// Astonishment, in a good way.
  static let wow: CueTables.Table = (
    "wow",
    """
    wow|speechless|whoa|woah|omg|blimey|crikey|omfg|gosh|damn|MAGIC ++
    ^ wow wow|that
    wow what|just|such +
    who are these people
    can't|cannot|couldn't|cant|couldnt believe .. how|so|my|it|the|this|that|what +
    can't|cannot|couldn't|cant|couldnt|hardly|barely believe .. FINE|luck
    NOT get over it|how|the|this
    AMAZED|SHOCKED +
    AMAZED by|at|how|with|to|that|when|and +
    AMAZED by|at|how|with .. FINE|kindness|care|generosity|speed|patience|quality
    pleasantly|genuinely|truly surprised +
    blown away ++
    blown away by|with|at
    blew|blows|blow|blowing me|us|everyone|them away
    blew|blown|blows|blowing my? mind|minds
    mind blown|blowing
    mind boggling|blowing|blown +
    in awe
    jaw dropped
    jaw|jaws ... floor|ground
    lost for words
    out of this world
    never|not seen|had|experienced|met|known|tasted|received|heard .. this|such|so +
    never|not seen|had|experienced|met|known|received .. .. this|such|so .. FINE|AMAZING|level
    never in my life ++
    never in my|all ... this|so FINE
    beyond my wildest|all|any|our|my|every
    how on earth|the did|do|does YOU ... so|that FINE
    how on earth ++
    how do you do it
    already GONE !|!!|ASKS
    AMAZING|UNREAL how +
    ^ AMAZING ++
    absolutely|truly|simply|just|totally|honestly|frankly|most|what|an AMAZING ++
    AMAZING service|support|care|staff|people|team|man|woman|guys|work|experience|job|value
    what an AMAZING
    what a|an .. surprise
    like magic
    pure|sheer|absolute MAGIC
    pinch|pinched me|myself
    won't|wouldn't|wont believe this|it|what|how +
    unheard of ++
    even|actually real ASKS
    fell|falling off my|the chair
    knocked|blew|charmed my socks
    over the moon
    had to read|look|check .. twice
    expected|thought|expecting ... and|but YOU took|came|did|was|had
    didn't|never|didnt|wasn't .. expect|expecting|think|know|dream|imagine ... could|would|be|can ... this|that|so|such FINE|GOOD|AMAZING
    didn't|never|didnt expect|expecting .. that|this|such +
    exceeded|surpassed|exceeds|smashed ... expectation|expectations
    far|way|well beyond .. expectation|expectations|anything|everything|what
    above and beyond
    best ... i've|we've|i|we|of ever|my ++
    still amazes|astonishes
    amazes|astonishes|astounds|impresses me
    this is unreal|amazing|incredible
    GONE already
    no freaking|way|frigging|fricking way
    i'll be damned
    yet you did
    who knew ++
    never|not seen|had|known .. anything|something|nothing like
    amazed|astonished|astounded|gobsmacked|floored|flabbergasted by|at|how|to|that|when
    gobsmacked|floored|wowza|wowzers|wowee|woww|wowzer|goosebumps
    in awe|tears ++
    in tears $
    tears wow|of
    ^ blown|AMAZING $
    wow|AMAZED|incredible|astonishing|astounding|extraordinary|phenomenal|mindblowing|unbelievable|outrageous ++ $
    ^ absolutely|truly|simply|utterly|just|completely AMAZING|MAGIC|brilliant
    UNREAL service|support|care|staff|people|team|value|!|!!|good|fast|quick|cheap|kind
    YOU guys|lot|people are|r UNREAL|AMAZING
    absolutely|truly|simply|just|totally|honestly UNREAL|MAGIC ++
    is|are UNREAL ++
    still talking|thinking about ++
    words|word can't|cannot|cant|fail|don't describe|express|say|me|do
    breath away
    mouth ... open
    believe my|our eyes|ears|luck
    AMAZED|incredible|astonishing|astounding|extraordinary|phenomenal|mindblowing|unbelievable !|!!
    UNREAL|AMAZING GOOD|FINE
    SHOCKED by|at|how .. FINE
    BEST .. .. i've|i|we've|we|she's|he's|they've have|has? ever
    BEST ... of my|our|all life|lives|time
    never|not seen|had|experienced|met|tasted .. like that|this|it|these|them
    not|never|didn't expect|expected to|that|this|such|so ++
    never thought|imagined ... wow|possible|so|this
    you people|guys|lot are magicians|wizards|magic|unreal|amazing|geniuses|superheroes
    magicians|wizards|miracle workers? ++
    bowled over
    next level ++
    mind is|was|has|totally blown|been
    better than .. ever|expected|imagined|hoped ++
    never .. so|more impressed|happy|pleased|moved|touched|surprised|delighted|proud
    is|was|are|were|simply|absolutely AMAZING $
    is|was|are|were|simply|absolutely AMAZING !|!!
    think|thought it was|is|were possible
    how did|do|does|could YOU .. so|that|this FINE
    exceeded|exceeds|surpassed all|my|our|every|any
    that's|thats|is|was|are|be UNREAL thank|in|how|well|!|!!
    UNREAL ... thank|thanks|love
    surprised me|us with ++
    beyond impressed|amazed|belief|words|happy|expectation|expectations
    can't|cannot describe|explain how +
    holy cow|moly|smokes|guacamole
    above|beyond all|our|my expectation|expectations
    !wow|holy -
    !wow .. hours|hold|waiting|charged|late|cancelled|nothing|joke|expensive
    !AMAZED .. still|bill|fee|price|see|closed|refused|cancelled|charged|lost|lied|nobody|never|no
    !AMAZING that|offer|amount
    !AMAZING|UNREAL how|that YOU|nobody|no|slow|badly|i|people
    !rudeness|charged|swore|swearing|lose|lied|fee|rude|ignored|error|cancelled|badly|slow|refused|declined|disgusted|disgusting|mess|poor|awful|terrible|worst|dirty|worse|nobody|again|says|advert|promised|claims|hoped|hoping|rival's|competitor's|rival|competitor
    !NOT exactly|really|quite|all .. blown|AMAZED|wow
    !NOT exactly|really|quite .. away
    !NOT AMAZING|wow
    !blown away in|by the? storm|wind
    !no|isn't AMAZING
    !i'd|we'd|i'll|we'll|would be AMAZED
    !who are these people .. account|list|bill|emailing|calling|phoning
    !^ do|does|can|is|are|will|would people|you|anyone|the|your|i ... ?
    !the|a|exactly|my wow _
    !need|needs .. days|weeks|months
    !where|price|prices|cost|fee|rent is|are
    !how badly|slow|long|can|could|rude
    !hung up on
    !AMAZED|dropped .. COST
    !get over -
    !get over how badly|rude|slow|long|bad
    !blown away by .. COST|rude|slow
    !AMAZED ... COST|rude|lack|slow|BADLY
    !in tears .. because|of frustration|anger
    !anything|nothing like this|it $
    !seen|had|experienced .. like this mess|place
    !UNREAL ... COST|rude|charge
    !exactly mind
    !amount of
    !find a|an hair|bug|fly|mistake|mouse|dead
    !never expected|expect to .. pay|wait|be
    !speechless at -
    !wow YOU really|just|don't|dont|can't|won't
    !lost my|our|the|your|it|both
    !AMAZED at|how|by .. little|few|badly|anyone|bad|BADLY
    """
  )

  /// They have told others how good we are, or will.
  static let toldAFriend: CueTables.Table = (
    "told_a_friend",
    """
    highly|definitely|certainly|thoroughly|strongly|wholeheartedly|totally|absolutely|warmly|gladly|happily|deffo|always|warmest|highest|strongest|full|my|<n>|keep|kept|been|love RECOMMEND
    i'd|i'll|we'd|we'll|will|would|shall|gonna|to RECOMMEND YOU|your|this|these|to|her|him|everyone|everybody|all|both
    will|would|shall|i'd|i'll|we'd be? RECOMMEND
    RECOMMEND YOU|your|this|these|the|her|him .. to .. EVERYONE
    i|we|i've|we've RECOMMEND YOU|your|this|these|her|him
    RECOMMEND to|for EVERYONE|all|any
    ^ RECOMMEND
    ^ RECOMMEND YOU|this|these|your ++
    one to RECOMMEND
    couldn't|can't|cannot|cant RECOMMEND ... enough|highly|more
    RECOMMEND .. highly|strongly enough
    NOT hesitate to RECOMMEND
    TELL .. EVERYONE about|how +
    TELL .. EVERYONE .. about|how
    TELL .. EVERYONE .. to go|try|use|come|switch|book|call|buy|order|get|join|visit|sign|YOU
    ^ TELL|told|telling .. EVERYONE +
    ^ TELL .. EVERYONE .. about|how|to|who
    since|because|after i TELL YOU|her|him|EVERYONE
    wouldn't|won't|can't|couldn't|not|never stop talking|raving|going about|on
    i|i'll|i've|we|gonna|always|already|also|happily|definitely|certainly TELL all|everyone|everybody|people
    sing|singing|sang|sung YOUR praises|praise
    rave|raving|raves|raved|brag|bragging|boast|gush|gushing about
    spread|spreading the word|news
    word of mouth
    glowing word|review|reference|report
    mention|mentioned|mentioning ... to .. EVERYONE
    mention|mentioned to .. EVERYONE
    pass|passed|passing|give|gave|given|share|shared YOUR|the name|number|details|link|contact .. to|on|with
    YOUR name on|forward|to
    put YOUR name
    refer|referred|referring ... YOU|EVERYONE|to
    referral link|code .. bring|brought|get|EVERYONE +
    send|sent|sending|point|pointed .. EVERYONE .. to|your YOU|way
    send|sent|sending .. YOUR way
    send|sent|sending the|this|your link|details|number to|with .. EVERYONE
    convinced|persuaded|got|convince|persuade|talked|nagged .. EVERYONE .. to|into
    on my advice|recommendation|suggestion
    thanks to my
    because|thanks of|to me
    asks|asked me for|about|who|where
    posted|post|wrote|tweeted|shared|posting|writing .. about +
    posted|post|wrote|tweeted|shared|posting about how|YOU|this|your
    hear|hearing me talk
    swears|swore|swear by YOU|your
    should|must|need|have to? come|eat|go|try|visit|book|call|use here|YOU|these|this
    do yourself a favour|favor
    use|try|book|call|hire|choose|with these|this guys|people|company|lot|team|firm|place
    if you need|want|like|are|you're ... use|call|go|try|ask|book these|this|to|here|them
    should come|go|try|eat|book here
    you won't|wont|will|not regret|not
    should use|switch
    best _ in town|london|the
    says|say|agrees YOU|that|you're the|are|you're .. to go|call|for
    to call|go $
    keep|kept|been|be|i'm|i'll|and telling|tell everyone|everybody|people
    told them to|they|all
    will|would|shall|i'd still|have|also|only|even RECOMMEND
    will|i'll|we'll be recommending
    been recommending|telling|sending|raving|talking
    ^ recommending YOU|your|the|to
    let .. EVERYONE .. know how|about|that
    let everyone|people|others know
    gave|given|give|giving her|him|them|EVERYONE YOUR number|name|card|details|link|address
    five|<n> star|stars review
    left|leave|leaving|written|wrote|posted|write .. review
    star review
    telling|tell|told all the|my|our ... about|how|to
    TELL the|my|our|whole|all .. about YOU|your|this|how
    signed|joined|switched|booked ... because|after|since i|of
    all|both use|joined|signed|switched|came|bought|booked ... because|after|since
    on my|our recommendation|advice|suggestion|say
    hearing from my|our
    bring|brought|bringing my|our|a|two EVERYONE .. next|along|with|back|here|too
    you won't|wont regret
    would refer
    would|will|can|do|<n> _ RECOMMEND
    <n> percent? RECOMMEND
    give|giving YOU|these|this|u a try|chance ++
    give them|these a try|go|chance
    shared|share|sharing YOUR|the|this _ with .. EVERYONE
    be|been|keep telling .. EVERYONE
    gave|given|give|giving|passed|handed YOUR|the card|number|name|details to
    after hearing .. about
    heard about|of|how ... from me|us
    EVERYONE ... heard from me
    telling|told|tell the whole|entire|world
    sent|send|gave|give them|him|her the|your link|number|name|details|address|website
    EVERYONE ... i've|i|we sent|told|showed|convinced
    going to recommend
    already|also told|telling|tell .. EVERYONE
    got|getting|have|has my|our whole|entire? EVERYONE on|onto|into|using YOUR|this|it|you
    !wouldn't|won't|don't|dont|not|never|wouldnt|didn't in|ever|really? RECOMMEND
    !can't|cannot|couldn't|cant RECOMMEND this|it|them|you|your to|any|anymore
    !wouldn't|won't|don't|dont|never|wouldnt|didn't in|ever|really|personally|honestly|even .. RECOMMEND
    !not|hard|impossible to? RECOMMEND
    !stay|keep away|clear
    !avoid|disgrace|treated|terrible|awful|warn|warned|warning|dirty|worst|horrible|bad|badly|rude|disgusting|disappointed|zero|worse|anymore|longer|instead|rival|please|could|ASKS|embarrassed|ashamed|hesitant|reluctant
    !can|could|would|do|did|does|will you|anyone|YOU|doctors RECOMMEND
    !used to RECOMMEND
    !any more|longer
    !no longer
    !RECOMMEND that|settings|restarting|dose|the larger|i
    !doctor|agent|might|may RECOMMEND
    !MY EVERYONE RECOMMEND
    !what|which|who|something|somewhere|nothing .. RECOMMEND
    !TELL everyone|everybody at the table
    !TELL me|that|us|him
    !someone|nobody|who|was|been|were told
    !before i'd|i RECOMMEND
    !i'd have|may|might
    !if you|the sort|fix|get
    !glad i didn't
    !don't expect
    !refer a friend
    !how would|likely
    !not to
    !came highly
    !can't|cannot|couldn't|cant .. conscience|honestly|ever
    !can't|cannot|couldn't|cant RECOMMEND .. any|to|anymore
    !agent|staff|she|he|they|YOU just? told|tell|tells
    !hope|wish .. can|could RECOMMEND
    !tell|told your boss|manager|driver|staff
    !never going
    !would|do|does|can|will you|YOU .. RECOMMEND
    !won't|wont|not|never be recommending
    !not ... i'd RECOMMEND
    !RECOMMEND YOU fix|change|get|hire|stop|improve|try|look|read|find|train|update|do
    !RECOMMEND staying|avoiding|looking|going|elsewhere|people|against|steering
    !NOT tell anyone|anybody|people
    """
  )
}
