extension SignalCues {
  static let countOn: CueTables.Table = (
    "count_on",
    """
    can|could always? count|rely|depend|bank|lean on
    count|rely|depend|bank|lean on YOU|your|her|him|this|them
    never|haven't|not|didn't once? let|lets us|me down
    never let YOU|me|us down
    so|very|totally|completely|always|most dependable|reliable|trustworthy
    dependable|reliable as|and ever
    dependable|reliable
    you're|are|is rock? solid
    rock solid
    we|i always? rely|depend on
    trust YOU|your|them .. completely|fully|totally|with|that
    i|we trust YOU|your|them
    ones i|we trust
    can be trusted
    put my faith|trust in
    kept your word
    keep your word
    got my|our back
    come|came through for|again
    rest easy
    sleep well|easy because|knowing
    safe with YOU
    our|my rock
    say|says .. it'll be
    only a call away
    in safe|good hands
    have|has it in hand
    !NOT .. count|rely|depend|trust .. any|anymore|longer
    !can't|cannot|couldn't|don't|won't|never count|rely|depend|trust
    !can't|cannot .. be trusted|relied
    !was|were counting on
    !hardly|wish|supposed|ought|should|used|thought|expected
    !so much for
    !reliable|dependable ? 
    !need|want|looking|look something|for|a|something? reliable|dependable
    !you've let
    !please don't
    !can|could i|we count|rely|depend
    !count on me|a bad
    !a reliable brand
    !step count
    !depends on
    !told you're
    !never again
    !yet to
    !?
    """
  )

  static let uncertain: CueTables.Table = (
    "uncertain",
    """
    still|been waiting|awaiting
    waiting for|on .. response|reply|answer|someone|somebody|refund|call|update|news|you
    not sure|certain if|whether|you'll|you|when|what's|what|anyone|i'll|this|that|it'll
    no idea|clue when|if|where|whether|what
    don't|dont know|understand if|when|whether|where|what's
    haven't|have not|never heard back|anything|from
    not? heard nothing|anything
    is|are anyone|anybody|someone|somebody|you there|reading|listening|working
    anyone|anybody there
    no|any word|news|update|updates|response|answer on|about|yet|from|since|of
    no|any word|news|update|updates
    did you|my ever? .. get|receive|go through|arrive
    did .. even go through
    will|would someone|somebody|anyone|anybody ever|actually|even
    will|would i|it|this|we ever
    i|we doubt
    nobody|no can|could|one|seems tell|knows|to
    beginning|starting to think|wonder|worry
    am i ever going
    how much longer
    how long will|is|until|do|does|before
    when will|can|is|are .. get|arrive|be|come|have|going
    nothing changes
    been forgotten
    in the dark
    so far silence|nothing
    silence
    who knows
    unclear to me|us
    what's|whats happening|going with|on
    what is happening with
    hoping .. gets read|someone
    don't|dont know what to do
    where's|wheres my
    where is my
    not hearing back
    supposedly
    keep refreshing
    !was|wasn't not? sure about|if
    !no longer waiting
    !need to wait
    !waited .. served
    !no doubt
    !can't wait
    !no idea how YOU
    !how you do
    !anyone on your .. speaks
    !oh wait
    !take your time
    !not|isn't|i'm not? sure|certain which
    !no doubts|doubt
    !no idea how you do
    !wondered whether .. does
    !anyone's guess
    !rest assured
    !know exactly
    !but|and it arrived|came|works
    !heard back within
    """
  )

  static let leaving: CueTables.Table = (
    "leaving",
    """
    cancelling|canceling|cancelled|canceled my|our|the? account|subscription|contract|membership|plan|policy|service|card
    cancel|terminate|close|end my|our|the|this account|subscription|contract|membership|plan|policy|service|accounts
    close|closing my|our .. account|accounts
    ending my|our membership|contract|subscription|account
    want|wants|like|going|need to cancel my|our|the account|subscription|contract|membership|plan|policy|service
    switching|switch|switched|moving|move|going|go to|over to? a|another|your competitor|competitors|provider|rival|bank|company|network|airline|carrier
    switching|switch|change|changing providers|banks|carriers|companies|networks|suppliers
    last|final time i'll? i|we|you|i'll|we'll shop|fly|flying|buy|use|order|stay|book|ever|will|i
    last|final stay|flight|order|purchase at|with|from
    done with YOU|your|this
    i'm|im|we're|and done|out|gone|off
    lost a|my|our customer|business|custom
    losing a customer
    won't|will|not be not? seeing|see me|us again
    won't|will not? be not? coming|going back
    never|not flying|fly|shopping|shop|buying|buy|using|use|ordering|order|staying|stay|booking|book|again .. again
    never again
    business|money|custom elsewhere
    go|going|look|looking|shop elsewhere
    different|another|new supplier|provider|bank|carrier
    port my|our number
    renewal .. won't
    won't be renewing|signing|returning|back
    not renewing|renew
    good riddance
    thinking|considering|thought of|about leaving|switching|cancelling|canceling
    signed with .. rival|competitor
    already signed with
    unsubscribing
    deleting|deleted|uninstalling|uninstalled the|your|my? app|account
    notice to terminate
    enough is enough
    set foot in|on .. again
    taking my|our
    avoid at all costs
    !cancel|cancelled my|an|the appointment|order|flight|booking|reservation|meeting
    !cancel an order
    !leaving a review|for|with|my
    !switched to YOU
    !done with the|my form|survey|setup|installation
    !never leave|left YOU
    !would never leave
    !won me|us back
    !did you|they cancel
    !why .. cancel
    !nothing could
    !moving house
    !last time slot
    !last bus|train|flight leave|leaves
    !colleague .. leaving
    !keep shopping|using|with
    !leave|leaving from|for
    !customer for life
    !switched|switch the|off|my seat
    !the ticket
    !so happy
    """
  )

  static let urgent: CueTables.Table = (
    "urgent",
    """
    asap
    a.s.a.p
    urgent
    urgently
    urgency
    emergency
    immediately
    right now|away
    straight away
    top|high|highest priority
    as soon as YOU|possible|you
    hurry
    in|within the|an|a|the? hour|minutes|next
    need|needs|needed .. today|tonight|now|immediately|tomorrow|asap
    must have .. tonight|today|now|by
    have|has to be .. before|by|today|now
    before <n> pm|am
    starts|leaves|boards|departs|closes|boarding in|at .. minutes|hour|minute|hours|noon|<n>|an
    flight leaves|boards|departs|is in
    can't|cannot wait until|till|any|another
    not a moment|minute
    moment to lose
    time is running
    running out of time
    every minute|second|hour counts|costs|matters
    drop everything
    stranded
    this minute|instant|second
    tomorrow morning .. still
    do something
    time sensitive
    quick|fast|prompt|immediate|speedy response|reply|action|answer
    deadline
    before it's too late
    production is down
    at the gate
    !no|not rush|hurry|urgent|emergency|a|at|priority
    !not at? all? urgent
    !no rush
    !in no hurry
    !not|isn't|hardly .. urgent|emergency|priority
    !urgent care|clinic
    !emergency exit|seat|fund|contact|row
    !happy right now
    !delivered today
    !your|you|they|agent|she|he|and immediately|answered
    !immediately helped|answered|fixed|solved|replied
    !answered|replied|came|fixed|helped|responded .. straight|within|immediately|right
    !within the hour brilliant
    !came within
    !the right now
    !what does
    !was in a hurry
    !can wait
    !by mistake
    !quick release
    !left an hour late
    !does the priority
    """
  )

  static let thanks: CueTables.Table = (
    "thanks",
    """
    thank|thanking YOU|you
    thanks
    thankyou
    thx
    tysm
    ty so
    cheers
    ta very
    many thanks
    much|really|greatly|truly|very|do|so? appreciated|appreciate|appreciative
    appreciate|appreciated YOU|your|it|the|all|how|that|this|everything
    grateful
    gratitude
    indebted
    saved my|our|the
    owe YOU|you one
    bless YOU|you
    meant|means the world
    hats off
    kudos
    lifesaver
    life saver
    !thanks for|a|but nothing
    !thanks to YOU|you
    !thanks a lot for -
    !thanks a lot for ruining|losing|wasting|breaking|cancelling|messing|destroying
    !for nothing
    !in advance
    !no thanks|thank
    !please|pls|kindly|can|could|would|help .. thanks|thx|thank|ty|cheers
    !would|i'd|we'd be? much? appreciate|appreciated|grateful
    !would be .. appreciated|grateful|appreciate
    !i'll|we'll be .. grateful
    !not so much as
    !never .. thank
    !a thank you card
    !thank you card|email|note|page
    !say|saying thank|thanks
    !don't|dont|not thank|appreciate
    !meant|supposed|what to|exactly|should .. thank
    !gee|gosh thanks
    !cheers was
    !should be grateful
    !thanks but
    !appreciated so
    !if YOU get|could|can|would
    !thanksgiving
    """
  )
}
