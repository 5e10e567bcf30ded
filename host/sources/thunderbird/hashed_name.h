// Folders on a server whose name is no good as a file's name, or too long: Thunderbird's files of such a folder bear
// the name's beginning and a hash, and only the summary tells the name.
#pragma once

#include "thunderbird/mail_tree.h"

#include <string>

namespace draht {

// The folder's name in its path as Thunderbird names it. `parent` is the path of the folder above, empty at the top.
std::string name_on_server(const MailTree::Node& node, const std::string& parent);

}  // namespace draht
