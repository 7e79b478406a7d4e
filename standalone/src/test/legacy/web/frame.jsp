<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="support" uri="supportwidget.tags" %><!DOCTYPE html>
<html>
<body>
<support:frame vendor="crisp"/>
</body>
</html>
