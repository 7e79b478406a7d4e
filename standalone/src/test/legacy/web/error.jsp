<%@ page contentType="text/html;charset=UTF-8" isErrorPage="true" %><%@ taglib prefix="support" uri="supportwidget.tags" %><!DOCTYPE html>
<html>
<body>
<h1>Sorry</h1>
<support:widget/>
</body>
</html>
