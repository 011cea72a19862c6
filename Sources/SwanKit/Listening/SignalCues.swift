/// What is listened for in the customer's words, sentence by sentence.
enum SignalCues {
  static let tables = CueTables([
    alwaysGood, alwaysBad, wow, toldAFriend, countOn, uncertain, leaving, urgent, thanks,
  ])

  // "The word always followed by something positive is the key."
  static let alwaysGood: CueTables.Table = (
    "always_good",
    """
    always +
    always|consistently|invariably GOOD
    always|consistently|invariably so|very|really|get|gets|got|getting|a|been|worked|felt GOOD
    always|consistently|invariably _ GOOD
    always .. without|with a smile
    always comes|come|came|go|goes|went|turn|turns through|above|up
    always treat|treated|treats me|us|everyone well
    every|each time|visit|stay|order|call +
    every|each single time|visit|stay|order|call +
    each and every +
    time after time +
    every|each time .. fix|fixed|sort|sorted|solved|helped|lovely|perfect|quickly|kind|minutes
    every|each time|visit .. pleasure|joy|delight|treat
    beautifully|well|perfectly|lovely every single? time
    on time .. without fail|exception
    without fail +
    without exception .. turned|arrived|answered|been|helped
    consistently +
    invariably +
    never fail|fails|failed +
    never fail|fails|failed to impress|amaze|please|delight|deliver|help|put
    never fails|failed
    not once .. .. anything but
    whenever .. .. always GOOD|explains|fixes|sorts|answers
    !always|consistently BAD
    !always|consistently _ BAD
    !always the same
    !always busy|gone|late|out|full|broken|closed|something|locked|down|wrong
    !NOT .. always|consistently|invariably
    !always thought|wanted|assumed|hoped|believed|wondered|figured|promise|promises|promised
    !always says|said|claims|claim|advertise|tell|telling
    !always been a|an|loyal|your
    !i'm|we're always
    !i've|we've always paid|wanted|thought|dreamed
    !i'd|he'd always
    !dog|cat|sister|brother|mother|mom|mum|father|dad|wife|husband|son|daughter|toddler always
    !used to
    !downhill
    !if|should|wish|are|were|is|do|does|did|can .. always
    !if only
    !hardly|barely|rarely|seldom
    !covers|annoying|excuses
    !yet|until|unfortunately|except|sadly|anymore
    !please make|ensure|keep
    !?
    """
  )

  static let alwaysBad: CueTables.Table = (
    "always_bad",
    """
    always -
    always the same excuses|story|problem|issue|answer|nonsense
    always busy|late|out|full|broken|closed|cold|wrong|down|slow|delayed|sold|crushed|damaged|dirty|put
    always|constantly|forever|repeatedly .. crash|crashes|crashing|breaks|break|fails|jamming|late|cold|rude
    always BAD
    always _ BAD
    always turn|turns|arrive|arrives|come|comes up? .. BAD
    YOU guys? never have|get my|it|the|our
    each|every time .. goes|go|went|is|are|gets missing|wrong|lost
    something .. always breaks|fails|crashes
    invariably .. vanish|vanishes|BAD
    wrong|late|broken every|each time
    yet to have .. .. without
    always my|our fault
    always some|another|something problem|issue|excuse|wrong
    always a nightmare|hassle|struggle|battle|pain|problem|mess|disaster
    every|each time -
    every|each single time -
    every|each time .. wrong|missing|lost|late|broken|disconnected|error|fails|problem|cut|nobody
    every|each single time|day|week|month .. wrong|missing|lost|late|broken|cut|fails|crashes|delayed
    constantly|continually|forever|repeatedly|perpetually -
    constantly|continually|repeatedly log|logs|drop|drops|crash|crashes|cut|late|cancel|cancels
    time and again|time -
    consistently -
    consistently rude|late|wrong|bad|poor|slow|terrible|awful
    invariably -
    without fail -
    drops .. without fail
    YOU never|don't ever? answer|answers|reply|respond|pick|call|listen|have|get|show|deliver|help|work
    nobody .. ever picks|answers|replies|calls|responds
    never ever? get|got|receive|received a|an|any straight|answer|reply|response
    never works|answers|responds|arrives|replies|picks
    don't|doesn't ever show|answer|work|reply|arrive
    not once have|has YOU .. delivered|answered|called|been|kept
    yet to have .. without
    YOU keep|keeps overcharging|charging|sending|cancelling|canceling|losing|cutting|changing
    month after month|month
    is|are|it's forever _
    !always|consistently|invariably +
    !always|never late|forgetting myself
    !always paid|pay|been|forget|thought|wanted
    !never had|have|has .. problem|problems|issue|issues|complaint|complaints
    !never let|fail|fails|failed|disappoint|disappoints|disappointed|dull|happier|better|write|wrote
    !never knew|mind|would|decide|once let|crosses
    !never have to
    !not always
    !isn't|aren't always
    !is|does|do|are|should|can .. always .. ?
    !every time something broke
    !^ does|is|are|do the|it|your .. always
    !running again
    !old|previous|last|former provider|company|bank|supplier|operator|airline
    !i|i'm|my|we .. always|constantly|never|keep late|forgetting|forget|breaks|complaining
    !if YOU never
    !can|could never decide|choose
    !couldn't have been
    !warranty
    """
  )

  static let wow: CueTables.Table = (
    "wow",
    """
    ^ wow +
    ^ wow that was quick|fast|amazing|great|easy
    wow what service|a
    who are these people
    couldn't|can't|cannot|could|don't not? believe how +
    couldn't|can't|cannot believe .. quick|quickly|fast|easy|kind|helpful|nice|good|luck|lucky|friendly
    still can't believe .. good|nice|kind|fixed
    blown away by|with +
    blown away
    mind blown
    mind = blown
    speechless
    jaw dropped when +
    jaw dropped when .. refund|free|upgrade|already|landed
    never seen|had|experienced|met .. this|such|so good|great|fast|kind|helpful|quick
    holy cow|moly|smokes +
    gobsmacked
    how on earth did YOU .. .. sorted|fix|fixed|manage|know|find|so
    still|can't can't? get over it|how
    ^ this is unreal
    unreal +
    yet you did
    ^ who are these people +
    had to pinch myself
    stunned|amazed|astonished|astounded|floored by|at how .. +
    stunned|amazed|astonished|astounded|floored how|by +
    stunned|amazed|astonished|astounded|floored by|at how GOOD
    amazes|amazed|astonishes|astounds me
    unbelievable|incredible|unreal|astonishing|phenomenal|insane service|support|care|staff|people|team
    like|pure magic +
    like magic
    far|way|above beyond anything|everything|what i'd|i|we
    exceeded my|our|all|every expectations|expectation
    above and beyond
    no freaking|way|frigging way
    fixed|here|done|sorted|arrived it? already
    what service
    i'll be damned
    knocked my socks
    over the moon
    !wow - 
    !wow .. hours|hold|waiting|charged|late|cancelled|nothing
    !charged|swore|swearing|lose|lost|lied|fee|rude|rudeness|quote|ignored|hung|error|cancelled
    !NOT exactly|really|quite .. blown|amazed|impressed|speechless
    !NOT .. wow
    !blown away in|by the? storm|wind
    !nothing amazing|special
    !nobody|no one|again
    !i'd be amazed|stunned
    !who are these people .. account|list|bill|emailing|calling
    !speechless that|at
    !do|does|can people|you|anyone .. blown
    !the|a wow _
    !took|takes|need|needs .. days|weeks|months
    !where is|are
    !?
    """
  )

  static let toldAFriend: CueTables.Table = (
    "told_a_friend",
    """
    told|tell|telling all? my|our|the? friends|colleagues|family|everyone|everybody|mates|neighbours|coworkers|boss .. about|how|switch|we|to
    told|tell|telling everyone|everybody|people|anyone
    i'd|i'll|we'd|we'll|will|would|happily|definitely|certainly|gladly highly|definitely|certainly|happily|gladly|strongly|thoroughly|be? recommend|recommending
    highly|definitely|thoroughly|strongly recommend|recommended
    recommend|recommended|recommending YOU|this|your|it to
    recommend YOU|it|this|your|the .. to anyone|everyone|everybody|all|friends|family
    couldn't|can't|cannot recommend .. highly|enough|more
    wouldn't|would not? hesitate to recommend
    wouldn't hesitate to recommend
    one to recommend
    singing your praises
    sing your praises
    raving about
    rave about
    spread|spreading the word
    glowing word|review|reference
    pass|passed|passing your name on|to
    put your name forward
    referred|referring .. YOU|you|office|friends|family|to
    sent|sending .. friends|mates|people|colleagues|customers .. YOU|your
    sent .. your way
    my friends are sick of hearing
    convinced|persuaded|got my .. to open|join|switch|sign|try|buy
    because i told
    after i told
    thanks to my nagging
    should come here
    asks|asked me for .. good
    posted about how +
    hear|hearing me talk about
    !would|wouldn't|can't|cannot|won't|don't not|never|in|ever recommend
    !wouldn't|won't|don't|can't|cannot recommend
    !not|never|don't|won't recommend
    !can't|won't in .. recommend
    !so i|we can't|couldn't recommend
    !stay|keep away|clear
    !avoid|disgrace|treated|terrible|awful|warn|warned|warning|dirty|worst
    !came highly|recommended
    !can|could|would|do|did you|anyone recommend
    !used to recommend
    !any more|longer
    !anymore
    !recommended|recommend that|a|the|settings|i|me|restarting
    !friend|colleague|sister|doctor|mother|neighbour|colleagues told|recommended|suggested
    !told my|the friend|friends i'd|we'd|i
    !told everyone at
    !before i'd|i recommend
    !glad i didn't
    !don't expect
    !refer a friend
    !how would
    !which|what _ would you recommend
    """
  )
}
