extension StepCues {
  /// Mends it, begins to, offers to, or tells how.
  static let fix: CueTables.Table = (
    "fix",
    """
    i|i've|we|we've|i'd|have|has|had|been|team|just|now|already MENDED
    i|i've|we|we've|have|has|had|been|you've just|now|already|also|gone|been|all|and|ahead|asked|then MENDED|and|the
    is|are|was|were|it's|they're|that's|being|all|gets|get now|been|being? MENDED
    ^ MENDED
    and MENDED YOU|your|the|it|them|this|a
    i'll|we'll|will|i'd|we'd|let|let's|lets|gladly|going|gonna me|us|to|gladly|happily|get|go|then|also|now|just|personally|and|definitely? MEND
    will|we'll|i'll be happy|glad|able|back|in|out|sure|delighted .. MEND|touch
    can i|we|you|also|certainly|definitely|gladly? MEND|arrange|offer YOU|your|the|it|a|an|them|that|this|into|with|for|out
    happy|glad|delighted|like|love|able|want|ready|trying|try|going to MEND
    i'm|we're|am|are|is|now|currently|still|team|actively|i|be|been MENDING
    sending|shipping|posting|dispatching|crediting|refunding|transferring|rebooking|replacing|processing|checking|chasing|calling|escalating|resetting|adding|moving|issuing|upgrading YOU|your|you|the|a|an|it|this|that|them|now|out|over|with
    working on|to|hard|with|around
    looking|look|looked into|further|at
    on its|the|their|your|it's|they're way
    in the|today's|tonight's post|mail|works
    on us $
    on the house
    ticket|drinks|meal|dinner|coffee|shipping|one|it|that's|is|are on us|the
    free of charge|cost
    no|without|any extra|additional? charge|cost
    taken|take|taking|knocked|knock|took _ .. off
    back|refund|returned|credited|credit to|on your card|account|visa|balance|bank|wallet
    goes|go|going|went|coming|comes out|live|back|today|tonight
    someone|somebody|engineer|engineers|colleague|colleagues|team|manager|specialist|rep|agent|technician|plumber|crew|crews|housekeeping|supervisor|courier|driver|chef .. will|is|are|on|who'll|they'll .. call|contact|touch|way|out|site|look|help|phone|reach|investigating|working|be|come|jump|pick
    have|get|got|ask|asked someone|somebody|a|our|the|my .. call|contact|look|check|team|out|update|manager|engineer|back|reattempt|drop|do
    in touch by|within|with you|today|tomorrow|shortly|soon|asap
    be with you by|within|at|in|between|tomorrow|today
    booked in|for|on|onto|you
    all done|sorted|fixed|set
    fixed|sorted|resolved|done now|it
    that's|it's|is|been|now|everything fixed|sorted|resolved|corrected|done|back
    fix|patch|update|hotfix in|is|goes|coming|rolling|going|tonight|today|next
    replacement|replacements is|are|on|today|tomorrow|will|has|to|free|new
    refund|refunds is|are|of|has|was|will|in|on|for|you|your|this|within|processed|approved|request|form
    refunded|reimbursed|reimburse|reimbursement|compensated|compensation|voucher|vouchers|goodwill|coupon
    gift card|cards|voucher
    credit|discount of|to|on|off|for|your|towards
    replace|refund|exchange|swap|waive|reverse|reimburse YOU|your|the|it|a|an|them|that|this
    make|made|making|put|putting it|this|things right
    i|i'll|we|we'll|will own this|it
    from here
    keep|keeping you updated|posted|informed
    ^ please|just|simply|then|also|or|first|now|next|instead|to? PRESS
    please|pls|kindly PRESS|dm|pm|message|share
    please|pls|kindly _ PRESS|dm|pm|message|share
    then|and|or|also|by|try|if PRESS|pressing|turning|resetting|restarting|reinstalling|clearing|logging|signing|checking .. YOUR|your|the|it|them|again|off|out|app|settings
    try|trying the|this|these|that|it|them|again|to|restarting|resetting|a|turning|clearing|logging|another|reinstalling|refreshing|running|now
    have|did you tried|try|checked|cleared|restarted _
    mind trying
    give it|that|this|the .. try|go|restart|another
    let us|me know how|if|when|whether
    dm|pm|message|email us|me|your|with|over|you|sent
    dm's|dms|direct message
    send us|me|over|through|it|your|a
    shoot|drop|pop|ping|fire|slide us|me a|an|over|your
    reach|get out|in|touch|back to|touch|via|at|with
    contact|call|phone|ring our|us|me|the|on|support|customer
    chat|speak|talk to|with our|us|the|a|one|conductor|staff|branch
    you can|could|may|might|are ~lose|see|expect|imagine|not|contact
    you'll|you find|just|only? be|find|need|want|have .. here|to|in|under|at|details|able
    can|may|might be found|returned|changed|reached|cancelled|updated|downloaded
    here's|heres how|a|the|what|some|an|your|more
    here is|are how|a|the|what|some|an|your|more|steps
    following|these|this|the|below|a|some|few|our|those steps|guide|article|instructions|tips|page|faq|form|link|troubleshooting|post
    more|further|additional|some|full|all info|information|details|tips|help
    learn|read|see|find more|out|full
    check|checkout|checking|checked out|this|our|the|these|here|at|with
    have|take|taking a|another|closer look|peek
    take|taking|have|with a|an .. look|peek
    this|these|it|that|article|page|steps may|might|should|could|will|can|would|to .. help|assist|helpful
    help|assist YOU further|you
    recommend|suggest|suggesting|encourage|advise YOU|you|trying|that|the|a|checking|following|reaching|contacting|using|reporting|visiting|to
    posted|available|found|located|listed .. here
    fill|filling|complete|submit|file|create|raise|open|use|log|put .. form|request|ticket|claim|appeal|report|dispute|case
    in order? to do|fix|resolve|change|cancel|report|reset|update|restore|recover
    troubleshoot|troubleshooting
    escalate|escalating|escalated|investigate|investigating|investigated|investigation|traced
    review|reviewed|reviewing begun|started|full|under|your|the|this|it
    rest assured
    back on track
    pass|passed|passing|forward|forwarded|forwarding this|it|along|your|on|that
    appeal it|this|the|here|if
    make sure|certain you|it|your|the|this|that|they|we|to
    bring|take|return|show it|them|this|the|that .. to|branch|store|receipt
    will|they'll|team|store|branch they? swap|exchange|replace|refund|sort|let
    extend|extended|extending|extension
    raise|report|dispute a|this|the|it|with|within|here
    !can't|cannot|couldn't|unable|won't|wouldn't|wont|cant .. MEND|do|offer|give|provide|refunded|replaced|honour|honor
    !not|haven't|hasn't|isn't|aren't|no|nothing .. refund|refunded|able|possible|eligible|refundable|replace|replaced|help|entitled|offer|covered
    !no longer possible|available|covered
    !not on its|the|their way
    !should have MENDED
    !refund|claim|request|appeal|replacement .. denied|declined|refused|rejected|unsuccessful
    !nonrefundable|non-refundable
    !make|makes sure|certain .. sees|hears|knows
    !pass|passed|passing .. recognition|praise|compliment|compliments|kind|thanks|shout|crew
    !if you don't agree|like|want
    !with|to the|your seller|bank|ombudsman $
    """
  )
}
