extension SignalCues {
  /// Something good about us, the same each time: the word "always" followed by something positive.
  static let alwaysGood: CueTables.Table = (
    "always_good",
    """
    ALWAYS GOOD|HELPS
    ALWAYS _ GOOD|HELPS
    ALWAYS _ _ GOOD
    ALWAYS with|has|have .. smile|time|GOOD|patience
    always on time|point|top|hand|the
    always in stock|touch|control
    always there|available|ready|willing|open when|for|to|if
    always worth|above|reliable|welcoming|remembers|remember|listens|listen|cares|smiles|delivers|explains
    always gets|get|got back|me|it|us|things|through
    ALWAYS goes|go|going|went out|the|above|beyond|that
    always makes|make|making|made me|us|you|everyone|sure|it|time
    always takes|take|took good|great|care|time|the|such
    always finds|find a|the|an|my|our|me|us|time|something|what
    always knows|know what|how|my|exactly
    always comes|come|came through|on|back|to|with|quickly|fresh
    always leaves|leave|left happy|smiling|satisfied|full|feeling|on
    always looks|look|looked after
    always treat|treats|treated my|our|us|me|with|you|everyone|customers
    always keeps|keep|kept me|us|my|your|its|their|in|everything
    always turns|turn|turned up|out
    always has|have my|our|your|us
    always feel|felt|leave|enjoy|enjoyed +
    always the same? .. GOOD
    ALWAYS so|very|really|a|an|been|felt|get|gets|got|have|has|with|and|had? +
    whenever ... always|someone|somebody
    whenever|anytime|whoever ... GOOD|HELPS
    every|each single? TIMES ... GOOD|HELPS
    every|each VISIT ++ $
    every|each single? TIMES i've|we've|so|has|is|was|with ++
    each and every ++
    time after|and time|again ++
    as|like always ++
    as ever|usual ++
    without fail|exception
    GOOD|HELPS .. every|each single? TIMES
    never fail|fails|failed to
    never fails|disappoints|failed $
    never fails|disappoints|failed me|us
    never disappoints|disappointed|disappoint|breaks|break|slips|slip|misses|missed|wavers|lets|late|errs
    never once? had|have|has|been|received|seen|met|given|got a|an|any|one|single|no|cause .. BAD|complaint|complaints|trouble|delay|reason|hitch
    never|not once? had|have been able
    never once? had|have BAD
    never once? let|lets me|us down
    never once? been|be missed|late|disappointed|wrong|rude
    never puts|put a foot|wrong
    haven't|hasn't|havent ever|once|had|yet .. BAD|let|down
    not once in|have|has ... GOOD|BAD|fault
    no matter what|who|when|which|how|where ... GOOD|HELPS
    matter which|who|when|what ... GOOD|well|HELPS|always
    all year|hours round
    works every|each time
    in all my|our|these dealings|years|time ++
    every|each TIMES ... is|been|was|comes|arrives|arrived right|perfect|fine|correct|spot|complete
    not|never met|found|had|seen one|an|a|any exception|fault|equal
    never|not ... fault|faulted YOU|your|this
    day or|and night
    always excited|happy|love|loved when|to .. YOU|your|here
    ALWAYS .. GOOD|HELPS|faster|easier|better|exceed|exceeds|exceeded|right
    ALWAYS make|makes|made _ GOOD
    every|each single VISIT|day|night|morning|evening ++ $
    never|not had|have a|one|any|single BAD|complaint|trouble
    CREW never FAILS|BAD
    never arrive|arrives|arrived|come|comes|came|leave|leaves|been|is|are|was BAD
    never a|an|any BAD|FAILS|complaint
    dozens|hundreds|lots|many of? times ++
    each one perfect|great|right|better
    day|week|month|year in ... out ++
    ALWAYS the? BEST
    whatever|whenever|anytime|wherever ... same|good|right|well|GOOD|HELPS
    to the minute|second|dot ++
    year after year ++
    NOT find|fault|complain .. ever
    a foot wrong
    no matter|whichever|however|whatever ... minute|always
    always manage|manages|managed to
    never|not once? had to complain|wait|chase|ask
    whenever .. .. ... fix|replace|sort|solve|help|answer
    always a hit|winner
    never make|makes|made me|us|you feel|wait|ask
    never have|had to wait|ask|chase|queue|repeat|complain|worry
    every|each TIMES ... one piece
    never .. longer|more than _ minute|minutes
    first|second|third|fifth|tenth|umpteenth time .. right|perfect|GOOD
    every step of
    never a|an long|slow|bad|rude|wrong|late|dull|cross
    !ALWAYS|every|each ... HARM
    !ALWAYS BAD|too
    !ALWAYS _ BAD
    !HARM ... as|like always
    !ALWAYS the same
    !never fails to disappoint
    !NOT .. ALWAYS
    !NOT .. every TIMES|single
    !always thought|wanted|assumed|hoped|believed|wondered|figured|promise|promises|promised|expected|says|said|claims|claim|advertise|tell|telling|asks|ask|forget|read|end|remember|die|dies|excited|keen|eager
    !always been a|an|loyal|your
    !i'm|we're|i'd|he'd|he|she always
    !i|we|i've|we've ALWAYS ~get|gets|got|have|had|receive|received|leave|leaves|left|feel|felt|find|found|come|look|enjoyed|been|recommend|know
    !used to
    !previously|formerly|hardly|barely|rarely|seldom|nobody|noone|🙄|ASKS|overcharge|competitor's|rival's
    !old|previous|last|former RIVAL? always|invariably|consistently|provider|bank|company|owner
    !with .. with you they
    !until|before the|this|last|your
    !will|would|should|must|please|hoping|hope|promises|claims|advert|ad|ads|promise .. ALWAYS|consistently
    !^ ASK ... ALWAYS ... ASKS
    !wish|if|hoping|hoped|supposed|claims|advert ... ALWAYS|every
    !if you|only|they
    !please make|ensure|keep|leave
    !NOT be|been this|so
    !have|has|had|having|need|needed to .. every|each
    !again every|each
    !should|must .. with|be
    !sometimes|unfortunately|except|sadly|anymore|yet i've
    !why ... always|every
    !make|making me wait
    !BAD|FAILS ... without fail|exception
    !without fail|exception .. BAD|FAILS
    !and then
    !should|why ... ALWAYS
    !BAD|FAILS .. every|each TIMES|single
    !BRAND|RIVAL ... always
    !my son|daughter|husband|wife|dad|mum|mom|kids|boss|neighbour|colleague|manager always
    !always full of
    !fixed .. breaks
    !fixed it it
    !my own|alarm|phone|car|battery always|never
    !ALWAYS too|have|has|had an? excuse
    !broke|wrong|late it? again
    !BAD|FAILS .. again
    !with BRAND
    !well done
    !over|gone $
    !not so
    !MY PEOPLE is|are|was|has? ALWAYS
    !yet it|i|nothing
    !seats|rooms|ones|slots ALWAYS
    !ALWAYS FAILS
    """
  )

  /// Something bad about us, the same each time, or something good that never comes.
  static let alwaysBad: CueTables.Table = (
    "always_bad",
    """
    PERMANENT BAD|FAILS|out|put|being|running|having|trying|changing|sending|asking|making|gone|full|on|putting|raising|hiking|increasing|chasing|moving|losing|forgetting|leaving
    PERMANENT _ BAD|FAILS
    PERMANENT _ _ BAD
    PERMANENT .. out of|off
    PERMANENT the same|worst
    PERMANENT something|some|another|an|a|my|our problem|issue|excuse|fault|wrong|nightmare|hassle|struggle|battle|pain|mess
    PERMANENT turn|turns|arrive|arrives|come|comes up? .. BAD
    PERMANENT make|makes me|us|you wait|feel|beg|chase
    PERMANENT -
    constant|endless|perpetual|continual BAD|FAILS|delays|calls|spam|hold|queues|noise|rudeness|mistakes|emails|ads
    non stop BAD|FAILS|spam|calls|emails|ads|noise|delays
    a constant|endless|perpetual|continual BAD|battle|struggle
    every|each single? TIMES ... BAD|FAILS
    every|each single? TIMES .. BAD|FAILS
    every|each single? TIMES --
    each and every --
    BAD|FAILS .. every|each single? TIMES
    BAD|FAILS .. without fail
    month|week|day|time|year after month|week|day|time|year
    one problem|thing|excuse|mistake|issue|error after another
    time and again|time -
    same story|thing|problem|issue|nonsense|answer|excuse|excuses|mistake|error every|each|again|and|with|as
    the same every|each|again|with ... --
    without fail|exception --
    keeps|keep dropping|crashing|FAILS|sending|changing|asking|telling|saying|happening|getting|giving|making|putting|breaking
    whenever ... BAD|FAILS|nobody|nothing|instead|never|goes|dies|stops|get|gets
    never ANSWER|works|arrives|arrive|listens|shows|helps|deliver|delivers|care|listen|bother|right|working|open|clean|enough|ready|available|accurate|correct|GOOD|answered|resolved|fixed|delivered|there|in|the
    never any|anyone|anybody|enough parking|staff|seat|space|there|available|reply|person|human|stock|seats|one|at|in|around|to
    never get|gets|got|getting|receive|received a|an|any|my|our|through|straight|what|the|to|here|it
    never once|yet|ever received|got|had|answered|arrived|replied|showed|delivered
    never on time
    never|not in stock|time
    don't|doesn't|dont|doesnt ever ANSWER|show|work|works|arrive|listen|help
    not once have|has|did YOU|the|anyone|anybody
    not a single|one .. ever|on|without
    no .. ever been|arrived|settled|answered|worked|comes|come
    yet to have|receive|get .. without|a|an
    like this every|each
    is|are forever _
    CREW never have|get|show|deliver|help|work|works|listen|bother|care|turn|send|sort|fix|come|arrive|arrives|replies|ANSWER?
    nobody|noone ... ever ANSWER|helps|knows|listens|cares|comes|there
    BAD|FAILS .. whenever
    never gets? back to
    never get|gets|got back to
    can|could never get|find|reach|speak|see|log|book|seem|use|talk|park|order|hear
    never had|have|get|got|seen a|an|any|one|my GOOD|right|straight|response|refund
    FAILS|BAD|logs|log|out all the time|day
    all the time --
    FAILS .. down|out|up every|each
    over and over|again
    again and again|over -
    as it is every|each
    as|like always|usual|ever --
    yet|once again -
    day|week|month|year in ... out --
    time after time -
    not|none|never one|any|once|of|single .. ever|been
    not one .. ever
    one .. ever been
    not once have|has|did|was|were
    always manage|manages|managed to BAD|FAILS
    always|constantly|repeatedly have|having to|got chase|ask|wait|call|ring|repeat|explain|fight|queue|pay|beg|remind|correct
    always some|an|another|something BAD|excuse|reason
    always blame|blames|blaming
    constant|endless|perpetual BAD|FAILS|reboots|rebooting|updates|changes|chasing
    every|each single TIMES|time ... nobody|nothing|never|again|instead|out|wrong|no
    can't|cannot|cant|couldn't ever get|reach|find|speak|seem
    takes|taking|took forever|ages ... every|each
    never had a .. that|which was|is|worked
    nothing|none ... ever|properly works|work|changes|arrives|right|fixed
    on end .. --
    a|one day|week|month goes|passes|by .. without
    goes by without
    always|constantly|repeatedly being? told|transferred|redirected|sent|asked|passed|put|left|kept|made
    why ... always|constantly|never|every
    never any|no _ option|options|reply|answer|staff|parking|seats
    never a|an|any option|reply|answer|apology|explanation|thank|sorry|smile|refund|space|seat|table
    sick|tired|fed of|up ... every|always|constantly|same
    a|an|the day|hour|week late|early every|each
    every|each VISIT ... late|wrong|missing|problem|delayed
    always|constantly me|us who|that|to|having
    !PERMANENT GOOD
    !PERMANENT late|forgetting myself
    !NOT always|constantly|every|each
    !never late|been|be -
    !never .. BAD
    !never BAD|FAILS|lost|let|knew|mind|would|decide|crosses|seen|met|been|told|rains|stop|make|check|got|keep|waited|far|empty|rude|cold|late|crowded|too|forget|forgets|forgot|miss|misses|missed|lose
    !never had|have|has .. problem|problems|issue|issues|complaint|complaints|trouble
    !never once? let|fail|fails|failed|disappoint|disappoints|disappointed|dull|happier|better|write|wrote|too
    !never have|had to
    !isn't|aren't|wasn't always
    !^ is|does|do|are|should|can|am|did .. PERMANENT .. ?
    !^ does|is|are|do|am the|it|your|i|ur ... ?
    !running again
    !old|previous|last|former|competitor rival? provider|company|bank|supplier|operator|airline|owner|one|phone|dentist
    !used to
    !no longer
    !i|i'm|my|we|we're ALWAYS|constantly|never FAILS|late|forgetting|forget|breaks|complaining|afraid|been|thought|wanted|check|pay|paid|write|my|stop
    !MY PEOPLE PERMANENT|never
    !dog|cat|toddler|manager|neighbour's|neighbors|warranty|solve|solves|solved|fixed
    !please|pls never|always|do|don't
    !if YOU never|always
    !can|could never decide|choose
    !couldn't have been
    !without pain|any
    !on the ball
    !PERMANENT _ GOOD
    !i|we keep
    !BRAND always|never|constantly
    !never a|an|any|too BAD|FAILS|dull|problem|queue|wait|chore
    !never let|lets|fail|fails|failed|disappoint|disappoints|disappointed|rush|rushed|rushes|judge|judged|complain|hesitate|hesitates|slips|wavers|ceases|cease|cost|hurt|pushy|boring|dull|stopped|pressured|gets|got? old|boring
    !never .. keep|kept|make|made|makes me|us|mistakes|a|mistake wait|waiting|feel
    !never make|makes|made mistakes|a|me|errors
    !whenever ... GOOD|HELPS|at|minutes|once|seconds
    !i|we|who|it never use|used|have|had|heard|go|got
    !my|alarm clock|phone|car|old|dad|mum PERMANENT|never|always
    !PERMANENT been|a? member|customer|fan
    !it never rains|snows|hurts|occurred
    !never got around
    !i|we was|were PERMANENT told|afraid|taught
    !right|ok|okay|yes ASKS
    !why would|should|did
    !MY PEOPLE|dentist|doctor PERMANENT
    !whenever .. .. ... GOOD|HELPS
    !PERMANENT HELPS|finds|find
    !^ YOU HELPS ... every|each TIMES
    !CREW HELPS it|them|me|us|things|everything every|each
    !PERMANENT get a proper
    !been missed
    """
  )
}
