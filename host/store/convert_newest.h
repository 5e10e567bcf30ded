// What migrations leave to be worked out, once all tables are the ones that the program knows.
#pragma once

#include "store/connection.h"

namespace draht {

void convert_newest(Connection& connection);

}  // namespace draht
