<%@ page contentType="text/html;charset=ISO-8859-1" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <title>Page</title>
  <link rel="icon" href="data:,">
</head>
<body hidden>
  <main></main>
  <support:frame vendor="crisp"/>
  <support:frame vendor="unthread"/>
  <support:widget/>
</body>
</html>
