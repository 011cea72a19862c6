/// What is listened for in our reply: four of the five steps of handling a problem.
///
/// The fifth, urgency, is a matter of times.
enum StepCues {
  static let tables = CueTables([acknowledge, apologise, fix, attitude])

  private static let acknowledge: CueTables.Table = (
    "acknowledge",
    """
    i|we|can|completely|totally|fully|certainly understand
    understand how|that|your|why|the|this
    understandable
    i|we|can|do see how|why|that|what|where
    hear YOU|you
    sorry|apologies|apologize|apologise to|for|about|that _
    sorry to hear
    aware of
    must|can|could be|feel .. frustrating|annoying|upsetting|disappointing|stressful|difficult
    frustrating|inconvenient|disappointing|unacceptable
    frustration|inconvenience|disappointment|trouble|concern|concerns
    you're|you are right
    not the experience
    thank|thanks you? for letting|reporting|flagging|bringing|raising|sharing|the? feedback|heads
    appreciate your|the|you feedback|patience|letting|taking|sharing
    know how
    that's|that is not|never what|okay|ok|good|right|how
    sounds like|that|as
    seems like|that|as|you
    i|we realize|realise|recognize|recognise|acknowledge
    get why|how|that
    we've|i've received|noted|read|seen
    """
  )

  private static let apologise: CueTables.Table = (
    "apologise",
    """
    sorry
    apologies
    apologise
    apologize
    apology
    apologising
    apologizing
    apologized
    apologised
    regret that|the|any|this|to
    forgive us|me
    our bad
    my bad
    pardon
    !don't apologize|apologise
    !not sorry
    !no need to apologise|apologize
    """
  )

  private static let fix: CueTables.Table = (
    "fix",
    """
    refund|refunded|refunding
    replace|replacement|replaced|replacing
    i've|we've|have|has|i|we just|now|already? issued|fixed|resolved|updated|corrected|sent|credited|reset|cancelled|escalated|processed|removed|added|arranged|booked|changed|reopened|submitted|applied|forwarded|raised|opened|created|passed
    will|we'll|i'll|let|can|to be? happy|glad|able|gladly? to? me? fix|look|check|investigate|help|send|get|sort|resolve|arrange|escalate|process|issue|credit|contact|call|review|work|take|follow|make|reach|pass|forward|assist|ensure|see|correct|update|reset|cancel|rebook
    looking|look into|further
    working|work on|to
    try|trying
    please try|check|contact|send|visit|follow|make|restart|reset|update|reach|go|use|see|click|ensure|dm|call|email|provide|submit|confirm|open|refer
    dm|pm us|me|your|with|the
    direct message
    send us|me|over? a|your
    you can|could|may|might
    here's|heres how|a|the|what|some
    steps
    follow
    click
    visit
    link
    reach out
    contact our|us|the
    submit
    let's|lets
    let us|me know
    via|by dm|email|phone|chat
    troubleshoot|troubleshooting
    escalate|escalated|escalating
    recommend|suggest
    make|made|making it|this|things right
    voucher|credit|compensation|discount|coupon|goodwill
    resolve|resolved|resolving
    technician|engineer
    back on track
    go to
    passed|pass|passing this|it|along|your|on
    report|appeal it|this|here
    """
  )

  private static let attitude: CueTables.Table = (
    "attitude",
    """
    happy|glad|pleased|delighted|love|here|want to help|hear|assist|see|know|look
    glad|happy|delighted YOU|you|it|that|we
    here to help
    here for you
    hope|hoping this|that|you|it|we|to
    thank|thanks YOU|you
    thanks
    appreciate
    welcome
    you're welcome
    no worries
    have a|an great|good|lovely|nice|wonderful|awesome|amazing|fantastic
    enjoy
    understand how
    must be
    sorry to hear|you|for|about|that
    don't worry
    don't hesitate
    any time
    anytime
    take care
    best wishes|regards
    warm|kind regards
    cheers
    great|good to hear
    congratulations|congrats
    we're|i'm on it
    means a lot|the
    <3
    :)
    :D
    we'd|i'd|we|i would? love|like|hate|want
    my|our pleasure
    looking forward
    we|i care
    valued
    oh no
    """
  )
}
