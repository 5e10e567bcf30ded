// Mail that is not there any more.
#pragma once

#include "detection/finding.h"

namespace draht {

// Many delete what they receive once it is answered. In such a mailbox mail that comes from one side only does not mean
// that the other side never wrote. True when the owner has sent more than twice as much direct mail as was kept of
// what came in.
bool deletes_received_mail(const Case& c);

}  // namespace draht
