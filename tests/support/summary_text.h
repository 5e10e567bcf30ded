// A folder summary for tests: the beginning that Thunderbird 153 writes, and rows to be put behind it.
#pragma once

#include <string>

namespace draht::test {

// Tokens of columns: 81 subject, 82 sender, 83 message-id, 85 recipients, 86 date, 88 flags, 8C ccList, AF storeToken,
// B1 references; 80 is the scope of messages and 96 the kind of their table, 9F the scope of the folder's own row.
inline std::string summary_names() {
  return "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n"
         "< <(a=c)> // (f=iso-8859-1)\n"
         "  (80=ns:msg:db:row:scope:msgs:all)(81=subject)(82=sender)(83=message-id)\n"
         "  (85=recipients)(86=date)(88=flags)(8C=ccList)(8D=bccList)\n"
         "  (96=ns:msg:db:table:kind:msgs)(97=ns:msg:db:table:kind:thread)\n"
         "  (9F=ns:msg:db:row:scope:dbfolderinfo:all)(A0=ns:msg:db:table:kind:dbfolderinfo)\n"
         "  (A1=numMsgs)(A3=folderSize)(A5=folderDate)(A8=UIDValidity)(AB=version)(AC=forceReparse)(AF=storeToken)"
         "(B1=references)>\n";
}

// The folder's own row, with a number of messages, and with the size and time of its mbox.
inline std::string summary_folder(const std::string& messages, const std::string& bytes, const std::string& date) {
  return "{1:^9F {(k^A0:c)(s=9u)}\n  [1(^AB=1)(^AC=0)(^A1=" + messages + ")(^A3=" + bytes + ")(^A5=" + date + ")]}\n";
}

}  // namespace draht::test
