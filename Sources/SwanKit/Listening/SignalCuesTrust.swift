extension SignalCues {
  /// They rely on us.
  static let countOn: CueTables.Table = (
    "count_on",
    """
    can|could|i|we|always|really|truly|to RELY on
    RELY on YOU|your|her|him|these|this|the|EVERYONE
    RELY on $
    trust YOU|these|them|her|him
    trust YOU|your|these|them|her|him .. with|to|completely|fully|totally|implicitly|blindly
    trust|trusted completely|fully|totally|implicitly
    can|could|i|we|you trust $
    company|bank|airline|team|people|firm|place|garage|brand|one|ones|someone|shop|doctor|service YOU|i|we? can? trust
    earned my|our trust
    trustworthy|dependable|reliable|lifeline
    so|very|totally|completely|always|most|super|really|wholly reliable|dependable|trusted
    reliability ++
    solid people|company|team|service|trustworthy|work|partner
    rock solid
    never|haven't|hasn't|not|didn't|don't|doesn't once? ever? let|lets me|us my? down
    never|not once? fail|failed|fails|let|lets|abandoned me|us|my
    never|not let YOU|me|us|my down
    faith|trust|confidence in YOU|your|her|him|them
    put|place|have|every|complete|full|total my|our|full|complete|total|every? faith|trust|confidence
    kept|keep|keeps|keeping YOUR|its|her|his word|promise|promises
    true to YOUR|its word
    got|have|has|had|having my|our|everyone's back|backs
    come|came|comes|coming through for|again|every|always
    YOU|you'd|team|always come|came|comes through
    stand|stood|stands by me|us|your|their
    rest easy|assured
    sleep|rest better|easy|easier|well|soundly|at because|knowing|night
    peace of mind
    in safe|good|capable|great|the hands
    in safe|good|capable|the|best best? hands
    safe with YOU
    our|my rock
    know|knew|knowing|certain|sure YOU|your|that|you'll|they'll|someone .. will|you'll|they'll|come|be|handle|sort|fix|take|there|deliver|get|got
    know|knew YOU|you'll|you'd|they'd .. there|through|sort|handle|care
    you're|you've|you there|been when|for
    there when|whenever i|we|it|you|things
    when .. it matters ++
    say|says|said .. it'll|it be|will|is|happens
    say|says ... i know
    only|just a call|phone|ring|message away
    has|have it|everything|things in|under hand|control
    always there|available|deliver|delivers|come for|when|through
    as ever
    my|our|the go to
    ones i|we turn|trust|call
    would|i'd trust YOU|them|your|these
    be trusted
    trust _ with|to
    trust _ _ with|to
    turn to ++
    when .. it matters
    trust your|their|this|the|his CREW|EVERYONE|mechanics|work|teachers|doctors|app
    trust your|their|his|her judgement|judgment|advice|word|opinion
    call|ring|message|click away
    deliver|delivers|delivered no matter
    couldn't|can't|could|cannot NOT? run|live|manage|do|survive|cope .. without YOU|your
    do|does what YOU|they|it|he|she say|says|promise|promised|promises
    did what YOU|they|he|she said|promised|would
    set YOUR watch|clock
    chips are down
    feel|felt|feeling safe|secure
    leave|leaving .. with YOU
    safe|steady pair of
    got|have|has|had us|me covered
    know|knew|knowing they'll|he'll|she'll|it'll|you'll|someone'll
    go to for|person|company|place|shop
    pull|pulled|pulls through
    there for me|us|him|her|my
    when .. things go|goes|get wrong|tough ++
    as promised|agreed every|always|again
    not a worry|worries in|with
    without a worry
    worry free
    takes|taking|took the worry|stress
    looks|looked|looking after us|me|my|our .. for|through
    promise|promised|say .. it|they .. happens|deliver|delivers
    know i can
    never|not once? ever? failed|fail|fails to
    most|more reliable|dependable|trustworthy FIRM|courier|service|people|team
    said you'd|they'd|you|they ... and YOU did|have
    good as YOUR|its|her|his|their word
    first|number|one .. i|we call|turn|ring|go
    worry about|a thing|free ++
    not|never|without|don't worry|worrying ++
    never had to worry|chase
    trusted FIRM|garage|mechanic|partner|team|advisor
    one|only constant
    constant in
    !NOT RELY|trust|trusted|reliable|dependable|trustworthy
    !NOT .. RELY|trust|trusted|reliable|dependable|trustworthy
    !NOT .. keep|kept .. word|promise
    !hardly|wish|supposed|ought|should|used|thought|expected|advert|claims|relied|wanted ... RELY|trust|reliable|dependable|trustworthy
    !so much for
    !lost all? my|faith|trust|confidence|any
    !reliable|dependable|trustworthy ASKS
    !need|want|looking|look something|for|a? reliable|dependable
    !you've|you|have|has let
    !how can|could|am|do|should i|we|anyone
    !don't|dont|cannot|can't|never|won't RELY
    !can|could i|we RELY|depend
    !RELY on me|a|getting|losing
    !RELY on YOU to get|lose|mess|screw|ruin|break|ignore|be late
    !a reliable brand
    !depends on
    !told you're
    !never again
    !yet|hard|difficult|impossible|used to
    !if you'd|they'd|you ... might|could
    !on one hand
    !who can|do
    !trust fund|account|me|that|issues
    !nhs|rather trust
    !why not
    !would you|rather
    !more reliable|dependable
    !customers|customer rely|relies
    !ASKS|🙄|unreliable|hardly|thing
    !please don't
    !says .. NOT
    !relied|trusted|counted on? YOU|your and|advice|but|once
    !advert|ad calls
    !relied|depended|counted .. and|but
    !no|any confidence|faith|trust in
    !broke|broken|break YOUR promise|word
    !NOT feel|felt safe
    !said|told|thought .. could RELY
    !trust YOU will|are|have|can|won't|to
    !RELY on .. .. so i|we|please
    !RELY on this .. and YOU
    !one|only .. trust .. not
    """
  )

  /// Gratitude for what we have done.
  static let thanks: CueTables.Table = (
    "thanks",
    """
    thank|thanking|thanked YOU|you|everyone|all
    THANKS|cheers|grateful|thankful|gratitude|indebted|kudos|lifesaver|obliged
    ty|ta $
    ty so|very|for|!|!!
    ^ ty|appreciate|appreciated
    ta very|for|so|muchly|again|mate|everyone|all|!|!!
    many|big|huge|heartfelt|sincere|warm thanks|thank
    much|really|greatly|truly|very|do|so|deeply|sincerely|i|we|also appreciated|appreciate|appreciative
    appreciate|appreciated YOU|your|it|the|all|how|that|this|everything|what|his|her
    saved my|our|the _
    owe YOU|you|her|him one|a|big|so
    bless YOU|you|her|him|them|YOUR|the
    meant|means the|so|a world|much|lot
    hats off
    shoutout|shout to|out
    props to
    you're|youre|you a|an|the|are star|angel|legend|hero|gem|lifesaver|saint
    to|also|must|gotta thank
    god|goodness|lord bless
    heartfelt|sincere|sincerest|eternal|warmest|deepest|my thanks|thank|gratitude|appreciation
    my|our thanks|gratitude|appreciation
    hug|hugs ++
    you made my|our|his|her day|week|year|holiday
    you rock|rule|legend|legends|star|beauty
    thank .. enough
    bless|blessings YOUR|the|to
    !thanks for|a|but nothing
    !THANKS|thank to YOU|you|the i|strike
    !THANKS|thank you? a? lot|bunch? for? RUINING
    !please|pls|kindly|can|could|would|help ... thank you $
    !THANKS|thank you? a? lot? for the|a|your|another|wrong broken|lost|bad|late|cold|wrong|delay|mess
    !in advance|anticipation
    !please|pls|kindly|can|could|would|help ... THANKS|ty|cheers $
    !would|i'd|we'd|it'd|it'll|i'll be? much|very|really|greatly|so? appreciate|appreciated|grateful|thank|thankful
    !would|'d be ... appreciated|grateful|appreciate|if
    !i'll|we'll be .. grateful
    !i'll thank|be
    !not so much as
    !even a|say|said thank|thanks
    !don't|dont|not|didn't|won't|doesn't thank|thanks|thankful|appreciate|grateful
    !thank you card|cards|email|note|page|letter
    !could|should|learn|didn't|never|even|cashier|not|nobody|noone|one .. say|said|saying thank|thanks
    !who .. thank
    !meant|supposed|expected|way to thank
    !gee|gosh|oh|yeah thanks
    !down ... THANKS
    !cheers was|is
    !was grateful|thankful to my
    !the thanks i
    !remove|delete|🙄
    !if YOU|you'd|someone|anyone
    !thanks but|though
    !^ THANKS $
    !what|why ... thank YOU for
    !for making|letting|keeping me|us|my miss|late|down|wait|waiting|hold
    !for the|a|your BAD
    !not a|one word
    !THANKS for? the? spam|lie|lies|headache|hassle|mess|trouble|nightmare|delay|stress|disappointment
    !THANKS to YOUR|your mistake|incompetence|error|delay|delays|strike|driver|system|website|app|policy
    !thanking you in
    !should be thanking|grateful
    !for absolutely|literally|effing|fucking|exactly? nothing
    !NOT need|want|expect|deserve .. thanks|thank
    !THANKS to the|this|that|these delay|delays|strike|queue|mistake|mix|weather|error|traffic|fault
    !THANKS for asking|offering but
    !say i'm|im
    !NOT say .. grateful|thankful|THANKS
    !THANKS to YOU|you i|my|our -
    !THANKS for the .. bill|shock|wait|fee|charge|hike
    !not appreciated
    !no thanks|thank needed?
    """
  )
}
